import type { Temporal } from 'temporal-polyfill';
import { toPeriod } from '@/lib/retrospective/period';
import type { Site } from '@/lib/site/site-schema';
import { type PostForm, toPostText } from '../post-form';
import { toFormBody } from './form-body';
import { FORM_WORDS } from './form-words';
import { toGoalLines, toOutcomeLines } from './goal-lines';
import type { KnownPosts } from './known-posts';
import type { Wish } from './wish';

type Context = {
  /** The new file, relative to the content folder. */
  source: string;
  site: Pick<Site, 'language' | 'timeZone'>;
  known?: KnownPosts;
  now: Temporal.Instant;
};

/** The whole text of a new post as it was wished for, built on what the blog says already. */
export function toFormText(wish: Wish, { source, site, known = { posts: [], goals: [] }, now }: Context): string {
  const { title, tags, kind, cohort, form, format } = wish;
  const words = FORM_WORDS[site.language];
  const period = wish.period === undefined ? undefined : toPeriod(wish.period);
  const today = now.toZonedDateTimeISO(site.timeZone).toPlainDate();
  const post: PostForm = { title, tags, kind, period: wish.period, cohort };
  if (form === undefined) return toPostText(post, site, now);
  const isOfYear = period?.span === 'year';
  return toPostText(
    {
      ...post,
      keyword: isOfYear && (kind === 'retrospective' || kind === 'pledge'),
      ledger: period && toLedgerLines(),
      body: toFormBody({ form, format, source, period, today, known }, words),
    },
    site,
    now,
  );

  /** A month and a week are too short to answer for a year; the check of a quarter is not. */
  function toLedgerLines(): string[] {
    if (period === undefined) return [];
    if (kind === 'pledge') return toGoalLines(known.goals, period, words);
    const isLong = ['year', 'half', 'quarter', 'interval'].includes(period.span);
    return kind === 'retrospective' && isLong ? toOutcomeLines(known.goals, period, words) : [];
  }
}
