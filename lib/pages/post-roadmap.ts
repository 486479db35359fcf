import { Temporal } from 'temporal-polyfill';
import type { Post } from '@/lib/content/post';
import { getRevision, type Revision } from '@/lib/content/revisions';
import { toPeriod } from '@/lib/retrospective/period';
import { type RoadmapGroup, type RoadmapItem, type RoadmapStatus, toRoadmap } from '@/lib/retrospective/roadmap';
import { type Timeline, type TimelineItem, toTimeline } from '@/lib/retrospective/timeline';
import { dayOf, startOfToday } from '@/lib/site/dates';
import { getSite } from '@/lib/site/site';
import { hrefTo } from '@/lib/site/urls';
import type { BodyOutline } from './resolve-body';

/** Items under one heading, with a link to it. */
type Section<T> = { name: string; href?: string; items: T[] };

/** The time line of a roadmap, from its tables; every `href` is ready for the page that shows it. */
export type PostRoadmap = {
  title: string;
  /** The day in the site's zone that decided what is done: the day of the build. */
  today: string;
  timeline?: Omit<Timeline, 'groups'> & { groups: Section<TimelineItem>[] };
  undated: Section<RoadmapItem>[];
  /** How many items there are of each status, those that there are. */
  counts: { status: RoadmapStatus; count: number }[];
  change?: RoadmapChange;
};

/** The last change that git knows of: its day in the site's zone, and the rows that it touched. */
export type RoadmapChange = { day: string; rows?: Revision['rows'] };

const STATUSES: readonly RoadmapStatus[] = ['done', 'under way', 'planned', 'undated'];

/** The drawing above the body of a roadmap; undefined for other kinds, and where no table has dates. */
export function toPostRoadmap(
  post: Post,
  body: BodyOutline,
  now: Temporal.Instant = Temporal.Now.instant(),
): PostRoadmap | undefined {
  return post.kind === 'roadmap' ? drawRoadmap(post, body, now) : undefined;
}

/**
 * Draws the tables of any post.
 *
 * @param place where the drawing will stand: on another page than the post's own, links lead back to the post
 */
export function drawRoadmap(
  post: Post,
  body: BodyOutline,
  now: Temporal.Instant,
  place: 'own' | 'elsewhere' = 'own',
): PostRoadmap | undefined {
  const today = dayOf(startOfToday(getSite().timeZone, now));
  const year = post.period === undefined ? undefined : toPeriod(post.period)?.year;
  const { groups } = toRoadmap(body.tables ?? [], today, year);
  if (groups.length === 0) return undefined;

  const linked = groups.map((group) => ({
    ...group,
    items: group.items.map((item) => toLinked(item, post, body, place)),
  }));
  const timeline = toTimeline({ groups: linked }, today);
  const toSection = <T>({ name, id, items }: Pick<RoadmapGroup, 'name' | 'id'> & { items: T[] }): Section<T> => ({
    name,
    ...(id !== undefined && { href: place === 'own' ? `#${encodeURIComponent(id)}` : hrefTo(post.path, id) }),
    items,
  });
  const items = linked.flatMap((group) => group.items);
  return {
    title: post.title,
    today,
    ...(timeline && { timeline: { ...timeline, groups: timeline.groups.map(toSection) } }),
    undated: linked
      .map((group) => ({
        ...group,
        items: group.items.filter(({ from, to }) => from === undefined && to === undefined),
      }))
      .filter((group) => group.items.length > 0)
      .map(toSection),
    counts: STATUSES.map((status) => ({ status, count: items.filter((item) => item.status === status).length })).filter(
      ({ count }) => count > 0,
    ),
    change: toChange(post),
  };
}

/** The last change of a roadmap after it was first published; git's word, where there is git. */
export function toChange({ source, date }: Pick<Post, 'source' | 'date'>): RoadmapChange | undefined {
  const revision = getRevision(source);
  if (revision === undefined) return undefined;
  const day = Temporal.Instant.from(revision.date).toZonedDateTimeISO(getSite().timeZone).toPlainDate().toString();
  return day > dayOf(date) ? { day, ...(revision.rows && { rows: revision.rows }) } : undefined;
}

function toLinked(item: RoadmapItem, post: Post, body: BodyOutline, place: 'own' | 'elsewhere'): RoadmapItem {
  // A link that leads nowhere is told of by the check; here it is words.
  const link = <T extends { href?: string }>({ href, ...rest }: T): Omit<T, 'href'> & { href?: string } => {
    const found = href && body.links[href];
    return found ? { ...rest, href: place === 'own' ? found : fromElsewhere(found, post.path) } : rest;
  };
  return link({ ...item, details: item.details.map(link) });
}

/** An address that is relative to the page of a post, from another page. */
function fromElsewhere(href: string, path: string): string {
  const host = 'https://relative.invalid';
  const url = new URL(href, host + hrefTo(path));
  return url.origin === host ? url.href.slice(host.length) : href;
}
