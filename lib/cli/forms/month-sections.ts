import { posix } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { Post } from '@/lib/content/post';
import type { Period } from '@/lib/retrospective/period';
import { dayOf, instantOf } from '@/lib/site/dates';
import type { FormWords } from './form-words';

/**
 * A heading for each month of a period, and under it, between two rules (the spelling of highlights), what was written
 * in it: links from the new file to those of the posts, so that they hold wherever the posts are moved to.
 *
 * @param posts listed posts in any order; the day of a post is the one that its author wrote
 * @param source the new file, relative to the content folder
 */
export function toMonthSections(posts: readonly Post[], period: Period, source: string, words: FormWords): string {
  const months = monthsOf(period);
  const years = new Set(months.map(({ year }) => year));
  const written = posts
    .filter(({ date }) => period.from <= dayOf(date) && dayOf(date) <= period.to)
    .sort((a, b) => dayOf(a.date).localeCompare(dayOf(b.date)) || instantOf(a.date) - instantOf(b.date));
  return months
    .map((month) => {
      const links = written
        .filter(({ date }) => date.startsWith(month.toString()))
        .map((post) => `- [${toText(post.title)}](${toDestination(post.source, source)})`);
      const heading = words.month(month.month, years.size > 1 ? month.year : undefined);
      return `## ${heading}\n\n---\n\n${links.length > 0 ? links.join('\n') : '-'}\n\n---\n`;
    })
    .join('\n');
}

function monthsOf({ from, to }: Period): Temporal.PlainYearMonth[] {
  const months: Temporal.PlainYearMonth[] = [];
  const last = Temporal.PlainDate.from(to).toPlainYearMonth();
  let month = Temporal.PlainDate.from(from).toPlainYearMonth();
  while (Temporal.PlainYearMonth.compare(month, last) <= 0) {
    months.push(month);
    month = month.add({ months: 1 });
  }
  return months;
}

/** What Markdown and MDX would read as markup is escaped. */
function toText(title: string): string {
  return title.replace(/[\\`*_[\]{}<>&]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Hangul stays readable; what would end the address is encoded. */
function toDestination(target: string, source: string): string {
  const path = posix.relative(posix.dirname(source), target);
  return path.replace(/[\s()<>%\\?#[\]]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
