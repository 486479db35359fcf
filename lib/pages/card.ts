import type { Post } from '@/lib/content/post';
import { toPeriod } from '@/lib/retrospective/period';
import { yearOf } from '@/lib/site/dates';
import { hueOf } from '@/lib/site/hues';
import { getSite, isPreviewing } from '@/lib/site/site';
import { hrefTo } from '@/lib/site/urls';
import { kindLabel } from './labels';
import { type Picture, toPicture } from './picture';

/** What a card, a row or a cover shows of a post: plain data, never the post's body. */
export type Card = {
  href: string;
  title: string;
  description: string;
  /** ISO 8601; `''` for a page. */
  date: string;
  minutes: number;
  /** `상반기 회고`, where the post is more than a note. */
  label?: string;
  /** The months it looks back on, 1 to 12. */
  months?: number[];
  /** The year it looks back on, else the year it was written in. */
  year: number;
  hue: number;
  cover?: Picture;
  emoji?: string;
  /** Set where the post's language is not the site's. */
  lang?: string;
  /** Set while previewing, where not everybody may see it, or find it. */
  badge?: 'draft' | 'scheduled' | 'unlisted';
};

export function toCard(post: Post): Card {
  const period = post.period === undefined ? undefined : toPeriod(post.period);
  const year = period?.year ?? yearOf(post.date);
  const cover = post.cover && toPicture(post.cover.src, post.source, post.cover.alt);
  return {
    href: hrefTo(post.path),
    title: post.title,
    description: post.description === post.title ? '' : post.description,
    date: post.date,
    minutes: post.minutes,
    label: kindLabel(post),
    months: period?.months,
    year,
    hue: hueOf(year),
    cover: cover?.missing ? undefined : cover,
    emoji: post.emoji,
    lang: post.lang === getSite().language ? undefined : post.lang,
    badge: isPreviewing() && post.visibility !== 'public' ? post.visibility : undefined,
  };
}
