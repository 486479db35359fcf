import type { Element } from 'hast';
import { PostBody } from '@/components/post/post-body';
import type { Post } from '@/lib/content/post';
import { toFeedHtml } from '@/lib/feeds/feed-html';
import { toTree } from '@/lib/feeds/react-tree';
import type { PageBody } from '@/lib/pages/resolve-body';
import { absoluteUrl } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

/**
 * The body of a post as feeds tell it, drawn by the component that draws it on its page, so that both say the same.
 * A part that only a browser can draw becomes a link to the page. A post is drawn once, however many feeds it is in.
 */
export function drawFeedContent(post: Post, bodyOf: (post: Post) => Promise<PageBody>): Promise<string> {
  const content = contents.get(post) ?? bodyOf(post).then((body) => draw(post, body));
  contents.set(post, content);
  return content;
}

const contents = new WeakMap<Post, Promise<string>>();

async function draw(post: Post, body: PageBody): Promise<string> {
  const page = absoluteUrl(post.path);
  const replacement: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: page },
    children: [{ type: 'text', value: getWords().seenOnPage }],
  };
  return toFeedHtml(await toTree(<PostBody body={body} lang={post.lang} />, replacement), page);
}
