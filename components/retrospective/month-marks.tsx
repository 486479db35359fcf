import { FeatureStyle } from '@/components/features/feature-style';
import { getWords } from '@/lib/site/words/words';

/** Twelve small cells on a card: the months that a post looks back on. */
export function MonthMarks({ months, decorative = false }: { months: readonly number[]; decorative?: boolean }) {
  const words = getWords();
  const [first, last] = [months[0], months.at(-1)];
  const range = [...new Set([first, last])].map((month) => (month === undefined ? '' : words.month(month))).join('–');
  const label = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': words.monthsLookedBack(range) };
  return (
    <span className="month-marks" {...label}>
      <FeatureStyle name="month-marks" />
      {MONTHS.map((month) => (
        <i key={month} data-on={months.includes(month) || undefined} />
      ))}
    </span>
  );
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
