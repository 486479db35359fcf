import { type HeadingMonths, toMonths } from '@/lib/dialects/read-months';
import type { Period } from './period';

/** A heading of a body, as its contents list it. */
export type Heading = { id: string; text: string };

/** Months that stand next to each other, from 1 to 12, with the section that looks back on them; none for quiet months. */
export type MonthRun = { from: number; to: number; section?: Heading };

export type MonthSections = {
  /** The year that the months are of, where the period or the headings say it. */
  year?: number;
  /** The twelve months in order: runs with a section, and quiet months one by one. */
  runs: MonthRun[];
};

/** Other posts than retrospectives and pledges need this many sections of months, so that no note gets a strip. */
const LEAST_OF_NOTES = 3;

/**
 * The months of a year by the sections of a post that look back on them. A month belongs to the most specific heading
 * that names it (the one of the fewest months), the first among equals. Months of another year than the period's, or
 * outside of it, belong to none: `2023년 12월` in a review of 2024, `하반기` in a review of its first half.
 *
 * @param headings in the order of the text, of any level
 * @returns undefined where there are too few to be the shape of the post, and for periods within one month
 */
export function toMonthSections(
  headings: readonly Heading[],
  { looksBack, period }: { looksBack: boolean; period?: Period },
): MonthSections | undefined {
  if (period !== undefined && period.months.length < 2) return undefined;
  const sections = readSections(headings, looksBack);
  const year = period?.year ?? mostOften(sections.flatMap(({ read }) => read.year ?? []));
  const owners = new Map<number, { heading: Heading; size: number }>();
  for (const { heading, read } of sections) {
    for (const month of monthsIn(read, year)) {
      const owner = owners.get(month);
      const isOutside = period !== undefined && !period.months.includes(month);
      if (isOutside || (owner && owner.size <= read.months.length)) continue;
      owners.set(month, { heading, size: read.months.length });
    }
  }
  const count = new Set([...owners.values()].map(({ heading }) => heading)).size;
  if (count < (looksBack ? 1 : LEAST_OF_NOTES)) return undefined;
  return { ...(year !== undefined && { year }), runs: toRuns(owners) };
}

type Section = { heading: Heading; read: HeadingMonths };

function readSections(headings: readonly Heading[], looksBack: boolean): Section[] {
  // Where there is a Q5 or an h3, Q1 is a question and H1 an element.
  const isNumbering = headings.some(({ text }) =>
    /^[^\p{L}\p{N}]*(?:Q\s?(?:[5-9]|\d\d)|H\s?[3-6])(?![\p{L}\p{N}])/iu.test(text),
  );
  return headings.flatMap((heading) => {
    const read = toMonths(heading.text);
    if (read === undefined || (read.letter && (isNumbering || !looksBack))) return [];
    return read.aside && !looksBack ? [] : [{ heading, read }];
  });
}

/** The months of a heading that lie in a year; what comes after December is of the next one. */
function monthsIn({ months, year: first }: HeadingMonths, year: number | undefined): number[] {
  if (first === undefined || year === undefined) return months;
  const start = months[0] ?? 1;
  return months.filter((month) => first + (month < start ? 1 : 0) === year);
}

function mostOften(years: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function toRuns(owners: ReadonlyMap<number, { heading: Heading }>): MonthRun[] {
  const runs: MonthRun[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const section = owners.get(month)?.heading;
    const last = runs.at(-1);
    if (section && last?.section === section) last.to = month;
    else runs.push({ from: month, to: month, ...(section && { section }) });
  }
  return runs;
}
