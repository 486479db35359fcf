import type { Post } from '@/lib/content/post';
import { type Period, toPeriod } from '@/lib/retrospective/period';
import { getWords } from '@/lib/site/words/words';

/** What kind of entry it is, in the reader's words: `상반기 회고`, `다짐`; undefined for a plain note. */
export function kindLabel(post: Pick<Post, 'kind' | 'period'>): string | undefined {
  const words = getWords();
  if (post.kind === undefined || post.kind === 'note') return undefined;
  if (post.kind !== 'retrospective') return words.kind[post.kind];
  const period = post.period === undefined ? undefined : toPeriod(post.period);
  return period === undefined ? words.kind.retrospective : words.span(period.span, period.number);
}

/** Which time it looks at: `2026`, `2026년 상반기`, `2026년 5월`. */
export function periodLabel({ span, year, number = 1 }: Period): string {
  const words = getWords();
  switch (span) {
    case 'half':
      return words.periodHalf(year, number);
    case 'quarter':
      return words.periodQuarter(year, number);
    case 'month':
      return words.periodMonth(year, number);
    case 'week':
      return words.periodWeek(year, number);
    default:
      return String(year);
  }
}
