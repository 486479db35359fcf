import type { Post } from '@/lib/content/post';
import { getNeighbours, getPost, getSeriesOf } from '@/lib/content/posts';
import type { ShareImage } from '@/lib/metadata/share-image';
import { toPeriod } from '@/lib/retrospective/period';
import { hrefTo, routes } from '@/lib/site/urls';
import { type Card, toCard } from './card';
import { yearOfEmbed } from './embed-year';
import { toEmbed } from './embeds';
import { periodLabel } from './labels';
import { getPlainBodyOf, getPlainOutlineOf } from './plain-body';
import { type PostCohort, toPostCohort } from './post-cohort';
import { type PostComments, toPostComments } from './post-comments';
import { type PostGoals, toPostGoals } from './post-goals';
import { toPostImage } from './post-image';
import { type PostRoadmap, toPostRoadmap } from './post-roadmap';
import { type PostStrip, toPostStrip } from './post-strip';
import { type RelatedPost, toRelated } from './related';
import type { BodyOutline, PageBody } from './resolve-body';
import { toYearChain, type YearChain } from './year-chain';

export type PostLink = { href: string; title: string };

/** Everything that the page of a post, or of `content/pages/`, shows. */
export type PostPage = {
  post: Post;
  /** The picture of its card in a chat or timeline. */
  image: ShareImage;
  card: Card;
  /** `한 해 회고`'s time: `2025`. */
  period?: string;
  body: PageBody;
  strip?: PostStrip;
  chain?: YearChain;
  goals?: PostGoals;
  roadmap?: PostRoadmap;
  cohort?: PostCohort;
  comments?: PostComments;
  newer?: PostLink;
  older?: PostLink;
  related: RelatedPost[];
  series?: { name: string; href: string; position: number; posts: (PostLink & { current: boolean })[] };
};

/** What the head of the page says of a post; its body is not touched. */
export function getPostFacts(path: string): Pick<PostPage, 'post' | 'image'> | undefined {
  const found = getPost(path);
  if (found === undefined) return undefined;
  const { body: _, ...post } = found;
  return { post, image: toPostImage(post) };
}

/** @param path decoded, as `Post.path` */
export async function getPostPage(path: string): Promise<PostPage | undefined> {
  const facts = getPostFacts(path);
  return facts && toPage(facts, await getBodyOf(facts.post));
}

/**
 * All that the page of a post is made of, as `getPostPage` has it, but for the tree of its body, in whose place stands
 * a key: where it is the same as it was, so is the page.
 */
export async function getPostSource(path: string): Promise<unknown> {
  const facts = getPostFacts(path);
  return facts && toPage(facts, await getOutlineOf(facts.post));
}

function toPage<B extends BodyOutline>(
  facts: Pick<PostPage, 'post' | 'image'>,
  body: B,
): Omit<PostPage, 'body'> & { body: B } {
  const { post } = facts;
  const period = post.period === undefined ? undefined : toPeriod(post.period);
  const chain = toYearChain(post);
  const neighbours = neighboursOf(post);
  const series = seriesOf(post);
  const shown = [
    chain?.previous,
    chain?.next,
    chain?.counterpart,
    neighbours.newer,
    neighbours.older,
    ...(series?.posts ?? []),
  ];
  return {
    ...facts,
    card: toCard(post),
    period: period && periodLabel(period),
    body,
    strip: toPostStrip(post, body),
    chain,
    goals: tellsGoals(body, post) ? undefined : toPostGoals(post),
    roadmap: toPostRoadmap(post, body),
    cohort: toPostCohort(post),
    ...neighbours,
    related: toRelated(post, new Set(shown.flatMap((link) => link?.href ?? []))),
    comments: toPostComments(post),
    series,
  };
}

/**
 * The body of a post or page as it stands on its page; feeds are made of it too.
 *
 * @throws when there is no page for it
 */
export async function getBodyOf(post: Post): Promise<PageBody> {
  return withData(await getPlainBodyOf(post), post);
}

/** The same as `getBodyOf` without the tree, and a key in its place. */
export async function getOutlineOf(post: Post): Promise<BodyOutline & { key: string }> {
  return withData(await getPlainOutlineOf(post), post);
}

async function withData<B extends BodyOutline>(body: B, post: Post): Promise<B> {
  return { ...body, embeds: await Promise.all(body.embeds.map((embed) => toEmbed(embed, post))) };
}

/** Whether the author has put the goals of the post's own year into the text, so that they need not be told again. */
function tellsGoals({ embeds }: BodyOutline, post: Post): boolean {
  const own = yearOfEmbed({ name: 'goals' }, post);
  return embeds.some(({ name, year }) => name === 'goals' && yearOfEmbed({ name, year }, post) === own);
}

function neighboursOf(post: Post): Pick<PostPage, 'newer' | 'older'> {
  const { newer, older } = getNeighbours(post.path);
  return { ...(newer && { newer: toLink(newer) }), ...(older && { older: toLink(older) }) };
}

function seriesOf(post: Post): PostPage['series'] {
  const series = getSeriesOf(post);
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

function toLink(post: Post): PostLink {
  return { href: hrefTo(post.path), title: post.title };
}
