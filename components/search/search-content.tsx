import { toHtml } from 'hast-util-to-html';
import { PostBody } from '@/components/post/post-body';
import { toTree } from '@/lib/feeds/react-tree';
import type { PageBody } from '@/lib/pages/resolve-body';

/** The body of a page as HTML, for the search in dev, which has no published pages to read. */
export async function drawSearchContent(body: PageBody): Promise<string> {
  return toHtml(await toTree(<PostBody body={body} />, { type: 'text', value: '' }));
}
