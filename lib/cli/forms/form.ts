import type { Kind } from '@/lib/dialects/canonical-post';
import { type Span, toPeriod } from '@/lib/retrospective/period';

/** What a new post can begin with, in the order in which they are offered. */
export const FORMS = [
  'months',
  'kpt',
  '4l',
  'css',
  'keywords',
  'goals',
  'weekly',
  'roadmap',
  'pledge',
  'note',
] as const;
export type Form = (typeof FORMS)[number];

/** What a form is, and the span that it mostly looks at. */
export const FORM_FACTS: Record<Form, { kind: Kind; span?: Span }> = {
  months: { kind: 'retrospective', span: 'year' },
  kpt: { kind: 'retrospective', span: 'quarter' },
  '4l': { kind: 'retrospective', span: 'month' },
  css: { kind: 'retrospective', span: 'week' },
  keywords: { kind: 'retrospective', span: 'year' },
  goals: { kind: 'retrospective', span: 'year' },
  weekly: { kind: 'retrospective', span: 'week' },
  roadmap: { kind: 'roadmap' },
  pledge: { kind: 'pledge', span: 'year' },
  note: { kind: 'note' },
};

/**
 * The form that a word means: its own name, or `retrospective`, which is the one that fits the period.
 *
 * @param period in its canonical spelling
 */
export function toForm(word: string, period?: string): Form | undefined {
  if (word !== 'retrospective') return FORMS.find((form) => form === word);
  const span = period === undefined ? undefined : toPeriod(period)?.span;
  return span === 'week' ? 'weekly' : span === 'month' ? 'kpt' : 'months';
}
