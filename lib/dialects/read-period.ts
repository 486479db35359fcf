import { Temporal } from 'temporal-polyfill';

/**
 * The span a post looks at, in its one spelling: `2024`, `2024-H1`, `2024-Q3`, `2024-05`, `2024-W23`, or an ISO 8601
 * interval `2024-01-01/2024-03-15`. Also read: `2024H1`, `2024-h1`, `2024.05`, `2024년 5월`, `2024 상반기`, `2024년 1분기`,
 * `2024-01/2024-03`, `2024.01.01 ~ 2024.03.15`. `undefined` for what is no span of the calendar.
 */
export function toPeriod(text: string): string | undefined {
  const written = text.trim().toUpperCase();
  const ends = written.split(/\s*(?:\/|~|–|—|\.\.)\s*/);
  if (ends.length === 2) return toInterval(ends[0] ?? '', ends[1] ?? '');

  const year = /^(\d{4})\s*년?$/.exec(written);
  if (year) return year[1];
  const half = /^(\d{4})(?:\s*년)?[\s-]*(?:H([12])|([상하])반기)$/.exec(written);
  if (half) return `${half[1]}-H${half[2] ?? (half[3] === '상' ? 1 : 2)}`;
  const quarter = /^(\d{4})(?:\s*년)?[\s-]*(?:Q([1-4])|([1-4])\s*분기)$/.exec(written);
  if (quarter) return `${quarter[1]}-Q${quarter[2] ?? quarter[3]}`;
  const week = /^(\d{4})[\s-]*W(\d{1,2})$/.exec(written);
  if (week) return toWeek(Number(week[1]), Number(week[2]));
  return toMonth(written)?.toString();
}

function toMonth(text: string): Temporal.PlainYearMonth | undefined {
  const match = /^(\d{4})(?:\s*[-./]\s*|\s*년\s*)(\d{1,2})(?:\s*월|\.)?$/.exec(text);
  if (!match) return undefined;
  try {
    return Temporal.PlainYearMonth.from({ year: Number(match[1]), month: Number(match[2]) }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** 28 December always lies in the last week of its ISO year. */
function toWeek(year: number, week: number): string | undefined {
  const last = Temporal.PlainDate.from({ year, month: 12, day: 28 }).weekOfYear ?? 52;
  return week >= 1 && week <= last ? `${year}-W${String(week).padStart(2, '0')}` : undefined;
}

function toInterval(from: string, to: string): string | undefined {
  const start = toDay(from) ?? toMonth(from)?.toPlainDate({ day: 1 });
  const month = toMonth(to);
  const end = toDay(to) ?? month?.toPlainDate({ day: month.daysInMonth });
  return start && end && Temporal.PlainDate.compare(start, end) <= 0 ? `${start}/${end}` : undefined;
}

function toDay(text: string): Temporal.PlainDate | undefined {
  const match = /^(\d{4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})\.?$/.exec(text);
  if (!match) return undefined;
  try {
    const [year, month, day] = match.slice(1).map(Number);
    return Temporal.PlainDate.from({ year: year ?? 0, month: month ?? 0, day: day ?? 0 }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
