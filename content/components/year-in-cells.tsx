'use client';

import { useId, useState } from 'react';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const EXAMPLES = ['2025', '2026-H1', '2026-Q3', '2026-10', '2026-W41', '2026-11-02/2026-11-15'];

type Span = { first: number; last: number; text: string };

/**
 * A box in which a reader writes a `period` and sees which of the twelve cells of a year it fills.
 * `initial` is the period shown first. Words that are no period leave the cells empty and say so.
 */
export function YearInCells({ initial = '2026-Q3' }: { initial?: string }) {
  const id = useId();
  const [period, setPeriod] = useState(initial);
  const span = toSpan(period.trim());
  return (
    <section aria-label="기간을 열두 칸으로" style={{ margin: '2rem 0' }}>
      <label htmlFor={id} style={{ display: 'block', fontWeight: 650 }}>
        기간을 적어 보세요
      </label>
      <input
        id={id}
        value={period}
        onChange={(event) => setPeriod(event.target.value)}
        aria-describedby={`${id}-result`}
        aria-invalid={!span}
        autoComplete="off"
        spellCheck={false}
        style={FIELD}
      />
      <ul style={{ ...ROW, padding: 0, listStyle: 'none' }} aria-label="예">
        {EXAMPLES.map((example) => (
          <li key={example} style={{ margin: 0 }}>
            <button type="button" aria-pressed={period === example} onClick={() => setPeriod(example)} style={CHIP}>
              {example}
            </button>
          </li>
        ))}
      </ul>
      <div aria-hidden="true" style={CELLS}>
        {MONTHS.map((month) => {
          const filled = span !== undefined && month >= span.first && month <= span.last;
          return (
            <span key={month} style={{ ...CELL, ...(filled ? FILLED : undefined) }}>
              {month}
            </span>
          );
        })}
      </div>
      <output id={`${id}-result`} htmlFor={id} style={{ display: 'block', minHeight: '1.75em' }}>
        {span ? span.text : '아직 기간이 아니에요. 2026, 2026-H1, 2026-Q3처럼 적어 주세요.'}
      </output>
    </section>
  );
}

/** The months that a period touches within its first year, or undefined where it is no period. */
function toSpan(period: string): Span | undefined {
  const [, year, part] = /^(\d{4})(?:-(H[12]|Q[1-4]|\d{2}|W\d{2}))?$/.exec(period) ?? [];
  if (!year) return toInterval(period);
  if (!part) return { first: 1, last: 12, text: `${year}년 한 해, 열두 칸` };
  const number = Number(part.replace(/\D/g, ''));
  if (part.startsWith('H'))
    return { first: number * 6 - 5, last: number * 6, text: `${year}년 ${number === 1 ? '상' : '하'}반기, 여섯 칸` };
  if (part.startsWith('Q')) return { first: number * 3 - 2, last: number * 3, text: `${year}년 ${number}분기, 세 칸` };
  if (part.startsWith('W')) return toWeek(Number(year), number);
  return number >= 1 && number <= 12
    ? { first: number, last: number, text: `${year}년 ${number}월, 한 칸` }
    : undefined;
}

/** ISO 8601: week 1 holds January 4th, and a week belongs to the year and month of its Thursday. */
function toWeek(year: number, week: number): Span | undefined {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7;
  const thursday = new Date(Date.UTC(year, 0, monday + 3));
  if (week < 1 || thursday.getUTCFullYear() !== year) return undefined;
  const month = thursday.getUTCMonth() + 1;
  return { first: month, last: month, text: `${year}년 ${week}주, ${month}월 칸 안의 한 주` };
}

function toInterval(period: string): Span | undefined {
  const [from, to] = period.split('/').map(toDay);
  if (!from || !to || from > to) return undefined;
  const last = to.getUTCFullYear() === from.getUTCFullYear() ? to.getUTCMonth() + 1 : 12;
  const days = Math.round((to.getTime() - from.getTime()) / 86_400_000) + 1;
  return { first: from.getUTCMonth() + 1, last, text: `${period.replace('/', '부터 ')}까지, ${days}일` };
}

/** A day such as 2026-02-28; a day that the calendar does not have (2026-02-30) is none. */
function toDay(text: string): Date | undefined {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
    ? day
    : undefined;
}

const ROW = { display: 'flex', flexWrap: 'wrap', gap: 8, margin: '0.75rem 0' } as const;
const FIELD = {
  width: '100%',
  maxWidth: '22rem',
  minHeight: 44,
  padding: '0 0.75rem',
  font: 'inherit',
  fontVariantNumeric: 'tabular-nums',
  color: 'var(--color-ink)',
  background: 'transparent',
  border: '1px solid var(--color-line)',
  borderRadius: 6,
} as const;
const CHIP = {
  minHeight: 44,
  padding: '0 0.75rem',
  font: 'inherit',
  fontSize: '0.875rem',
  color: 'var(--color-ink)',
  background: 'var(--color-wash)',
  border: '1px solid var(--color-line)',
  borderRadius: 6,
  cursor: 'pointer',
} as const;
const CELLS = { display: 'grid', gridTemplateColumns: 'repeat(12, 1fr)', gap: 3, margin: '1rem 0 0.5rem' } as const;
const CELL = {
  height: 44,
  padding: '4px 0 0 6px',
  fontSize: '0.75rem',
  fontVariantNumeric: 'tabular-nums',
  color: 'var(--color-ink)',
  border: '1px solid var(--color-line)',
  borderRadius: 4,
} as const;
const FILLED = {
  background: 'var(--color-accent)',
  borderColor: 'var(--color-accent)',
  color: 'var(--color-paper, Canvas)',
} as const;
