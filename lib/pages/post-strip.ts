import type { Post } from '@/lib/content/post';
import { type MonthRun, toMonthSections } from '@/lib/retrospective/month-sections';
import { toPeriod } from '@/lib/retrospective/period';
import { getWords } from '@/lib/site/words/words';
import type { PageBody } from './resolve-body';

/** Months from `from` to `to`, 1 to 12; those with a section are a link to it. */
export type StripCell = { from: number; to: number; href?: string; label?: string };

/** The months that the sections of a post look back on, each run of months a link to its section. */
export type PostStrip = { year?: number; cells: StripCell[] };

/** The strip of a post from its contents; undefined where its sections are not those of months. */
export function toPostStrip(post: Pick<Post, 'kind' | 'period'>, body: Pick<PageBody, 'toc'>): PostStrip | undefined {
  const sections = toMonthSections(body.toc, {
    looksBack: post.kind === 'retrospective' || post.kind === 'pledge',
    period: post.period === undefined ? undefined : toPeriod(post.period),
  });
  return sections && { year: sections.year, cells: sections.runs.map(toCell) };
}

function toCell({ from, to, section }: MonthRun): StripCell {
  if (section === undefined) return { from, to };
  const label = saysMonths(section.text, from, to)
    ? section.text
    : `${getWords().monthRange(from, to)}, ${section.text}`;
  return { from, to, href: `#${encodeURIComponent(section.id)}`, label };
}

/** Who hears a link hears its months once: `1월 - 2월`, but `1월–6월, 상반기`. */
function saysMonths(text: string, from: number, to: number): boolean {
  const numbers = text.match(/\d+/g)?.map(Number) ?? [];
  return [from, to].every((month) => numbers.includes(month) || text.includes(getWords().month(month)));
}
