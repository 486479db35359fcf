import type { Temporal } from 'temporal-polyfill';
import type { Span } from '@/lib/retrospective/period';
import { FORM_FACTS, type Form } from './form';

/** How long after the end of a span people still look back on it, in days: the year's review is written in January too. */
const AFTERWARDS: Record<Exclude<Span, 'interval'>, number> = { year: 59, half: 30, quarter: 21, month: 7, week: 2 };

/** How long before a year begins its pledge is made: from November on. */
const BEFOREHAND = 61;

/**
 * The period that a form means on a day: a retrospective looks at what is just over or nearly over, a pledge ahead.
 *
 * @param today by the site's clock
 * @returns undefined for a form that looks at no period
 */
export function toFormPeriod(form: Form, today: Temporal.PlainDate): string | undefined {
  const { kind, span } = FORM_FACTS[form];
  if (span === undefined || span === 'interval') return undefined;
  if (kind === 'pledge') return String(today.add({ days: BEFOREHAND }).year);
  return toPeriodOf(span, today.subtract({ days: AFTERWARDS[span] }));
}

function toPeriodOf(span: Exclude<Span, 'interval'>, day: Temporal.PlainDate): string {
  switch (span) {
    case 'year':
      return String(day.year);
    case 'half':
      return `${day.year}-H${day.month > 6 ? 2 : 1}`;
    case 'quarter':
      return `${day.year}-Q${Math.ceil(day.month / 3)}`;
    case 'month':
      return day.toPlainYearMonth().toString();
    case 'week':
      return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`;
  }
}
