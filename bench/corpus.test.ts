import { describe, expect, it } from 'vitest';
import { readPost } from '@/lib/dialects/read-post';
import { makePosts } from './corpus';

describe('makePosts', () => {
  it('makes posts that are the same each time, and that intake reads without a problem', () => {
    const posts = makePosts(8);
    expect(makePosts(8)).toEqual(posts);
    for (const { name, title, tag, text } of posts) {
      const bytes = new TextEncoder().encode(text);
      const { post, problems } = readPost({ path: `posts/${name}.md`, bytes, timeZone: 'Asia/Seoul' });
      expect(problems).toEqual([]);
      expect(post).toMatchObject({ title, slug: name });
      expect(post?.tags).toContain(tag);
    }
  });
});
