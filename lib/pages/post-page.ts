import type { Post } from '@/lib/content/post';
import { getPost, getPostOfPath, getPostOfSource, getPosts, getSeries } from '@/lib/content/posts';
import { findImage } from '@/lib/images/find-image';
import { type ShareImage, toShareImage } from '@/lib/metadata/share-image';
import { toPeriod } from '@/lib/retrospective/period';
import { hrefTo, routes } from '@/lib/site/urls';
import { type Card, toCard } from './card';
import { periodLabel } from './labels';
import { renderPost } from './render-post';
import type { PageBody } from './resolve-body';

export type PostLink = { href: string; title: string };

/** Everything that the page of a post, or of `content/pages/`, shows. */
export type PostPage = {
  post: Post;
  /** The picture of its card in a chat or timeline. */
  image?: ShareImage;
  card: Card;
  /** `한 해 회고`'s time: `2025`. */
  period?: string;
  body: PageBody;
  newer?: PostLink;
  older?: PostLink;
  series?: { name: string; href: string; position: number; posts: (PostLink & { current: boolean })[] };
};

/** What the head of the page says of a post; its body is not touched. */
export function getPostFacts(path: string): Pick<PostPage, 'post' | 'image'> | undefined {
  const found = getPost(path);
  if (found === undefined) return undefined;
  const { body: _, ...post } = found;
  return { post, image: post.cover && toShareImage(findImage(post.cover.src, post.source), post.cover.alt) };
}

/** @param path decoded, as `Post.path` */
export async function getPostPage(path: string): Promise<PostPage | undefined> {
  const facts = getPostFacts(path);
  if (facts === undefined) return undefined;
  const { post } = facts;
  const period = post.period === undefined ? undefined : toPeriod(post.period);
  return {
    ...facts,
    card: toCard(post),
    period: period && periodLabel(period),
    body: await getBodyOf(post),
    ...neighboursOf(post),
    series: seriesOf(post),
  };
}

/**
 * The body of a post or page as it stands on its page; feeds are made of it too.
 *
 * @throws when there is no page for it
 */
export async function getBodyOf({ path, source }: Pick<Post, 'path' | 'source'>): Promise<PageBody> {
  const found = getPost(path);
  if (found === undefined) throw new Error(`${source} has no page at ${path}.`);
  const { body } = await renderPost(found, { ofSource: getPostOfSource, ofPath: getPostOfPath });
  return body;
}

function neighboursOf(post: Post): Pick<PostPage, 'newer' | 'older'> {
  const posts = getPosts();
  const index = posts.findIndex((other) => other.path === post.path);
  if (index === -1) return {};
  return { newer: toLink(posts[index - 1]), older: toLink(posts[index + 1]) };
}

function seriesOf(post: Post): PostPage['series'] {
  const series = getSeries().find(({ slug }) => slug === post.series?.slug);
  const position = series?.items.findIndex((other) => other.path === post.path) ?? -1;
  if (series === undefined || position === -1) return undefined;
  return {
    name: series.name,
    href: hrefTo(routes.series(series.slug)),
    position: position + 1,
    posts: series.items.map((other) => ({
      href: hrefTo(other.path),
      title: other.title,
      current: other.path === post.path,
    })),
  };
}

function toLink(post: Post | undefined): PostLink | undefined {
  return post && { href: hrefTo(post.path), title: post.title };
}
