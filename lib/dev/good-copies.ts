import type { AddressedPost } from '@/lib/content/addresses';
import type { Content } from '@/lib/content/read-content';
import { isError } from '@/lib/problems/format-problems';

/**
 * What dev shows while an author is in the middle of a sentence: posts without errors as they are, and those with
 * errors as they were when they were last fine in this run. A post that never was is left out; its problem names it.
 *
 * @param sources the files that are there, so that a deleted post does not stay
 */
export function createGoodCopies() {
  const good = new Map<string, AddressedPost>();

  return function select(
    { posts, problems }: Pick<Content, 'posts' | 'problems'>,
    sources: ReadonlySet<string>,
  ): AddressedPost[] {
    const broken = new Set(problems.filter(isError).map((problem) => problem.file));
    const fine = posts.filter((post) => !broken.has(post.source));
    for (const post of fine) good.set(post.source, post);
    const paths = new Set(fine.map((post) => post.path));
    const kept: AddressedPost[] = [];
    for (const [source, post] of good) {
      if (!sources.has(source)) good.delete(source);
      else if (broken.has(source) && !paths.has(post.path)) kept.push(post);
    }
    return [...fine, ...kept];
  };
}
