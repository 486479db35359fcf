import { Temporal } from 'temporal-polyfill';
import { stringify } from 'yaml';
import type { Kind } from '@/lib/dialects/canonical-post';
import { FORM_WORDS } from './forms/form-words';

/** What a new post begins with. */
export type PostForm = {
  title: string;
  tags: string[];
  kind?: Kind;
  period?: string;
  /** Whether a line stands ready for the word of the year. */
  keyword?: boolean;
  cohort?: string;
  /** Lines of goals or outcomes. */
  ledger?: string[];
  body?: string;
};

/**
 * The text of a new post. Values are written by a YAML library, so that quotes and colons in a title stand.
 *
 * @param timeZone the site's; the date is now by its clock, with its offset
 */
export function toPostText(
  { title, tags, kind, period, keyword, cohort, ledger = [], body = '' }: PostForm,
  { timeZone, language }: { timeZone: string; language: 'ko' | 'en' },
  now: Temporal.Instant = Temporal.Now.instant(),
): string {
  const date = now.toZonedDateTimeISO(timeZone).toString({ smallestUnit: 'second', timeZoneName: 'never' });
  const { comments } = FORM_WORDS[language];
  const lines = [
    line('title', title),
    `date: ${date}`,
    line('description', ''),
    `tags: ${JSON.stringify(tags)}`,
    ...(kind === undefined ? [] : [line('kind', kind)]),
    ...(period === undefined ? [] : [line('period', period)]),
    ...(keyword ? [`${line('keyword', '')} # ${comments.keyword}`] : []),
    ...(cohort === undefined ? [] : [line('cohort', cohort)]),
    ...ledger,
    `draft: true # ${comments.draft}`,
  ];
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

function line(key: string, value: string): string {
  return stringify({ [key]: value }, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd();
}
