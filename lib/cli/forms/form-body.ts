import type { Temporal } from 'temporal-polyfill';
import type { Period } from '@/lib/retrospective/period';
import type { Form } from './form';
import type { FormWords } from './form-words';
import { selectLast } from './goal-lines';
import type { KnownPosts } from './known-posts';
import { toMonthSections } from './month-sections';

export type FormBody = {
  form: Form;
  format: 'md' | 'mdx';
  /** The new file, relative to the content folder. */
  source: string;
  period?: Period;
  /** By the site's clock. */
  today: Temporal.PlainDate;
  known: KnownPosts;
};

/** What a new post holds below its front matter: headings to write under, and nothing to delete. */
export function toFormBody({ form, format, source, period, today, known }: FormBody, words: FormWords): string {
  switch (form) {
    case 'months':
      return period ? `${toMonthSections(known.posts, period, source, words)}\n## ${words.next}\n` : '';
    case 'kpt':
    case '4l':
    case 'css':
      return toSections(words.headings[form], '-');
    case 'weekly':
    case 'pledge':
      return toSections(words.headings[form]);
    case 'keywords':
      return `${toKeyword(words.word, period, format)}\n\n${toSections(words.wordHeadings)}`;
    case 'goals':
      return toAnswers(known, period, format, words);
    case 'roadmap':
      return toTable(today, words);
    case 'note':
      return '';
  }
}

function toSections(headings: readonly string[], below = ''): string {
  return headings
    .map((heading) => `## ${heading}\n\n${below === '' ? '' : `${below}\n\n`}`)
    .join('')
    .trimEnd()
    .concat('\n');
}

function toKeyword(word: string, period: Period | undefined, format: 'md' | 'mdx'): string {
  const isYear = period?.span === 'year';
  if (format === 'md') return `::keyword[${word}]${isYear ? `{year=${period.year}}` : ''}`;
  return `<Keyword${isYear ? ` year={${period.year}}` : ''}>${word}</Keyword>`;
}

/** The goals of that year as the ledger has them, then a heading for each. */
function toAnswers({ goals }: KnownPosts, period: Period | undefined, format: 'md' | 'mdx', words: FormWords): string {
  const meant = selectLast(goals.filter(({ from }) => period === undefined || from <= period.to));
  const [first] = meant;
  if (first === undefined) return toSections([words.about.pledge, words.next]);
  const sheet = format === 'md' ? `::goals{year=${first.year}}` : `<Goals year={${first.year}} />`;
  return `${sheet}\n\n${toSections([...meant.map(({ goal }) => toHeading(goal.text)), words.next])}`;
}

function toTable(today: Temporal.PlainDate, { roadmap }: FormWords): string {
  const end = today.add({ months: 3 });
  const spell = (day: Temporal.PlainDate) => day.toString().replaceAll('-', '.');
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const empty = roadmap.header.slice(1).map(() => ' ');
  return [
    `## ${roadmap.heading}\n`,
    row(roadmap.header),
    row(roadmap.header.map(() => '---')),
    row([`${spell(today)} ~ ${spell(end)}`, ...empty]),
    row([roadmap.undated, ...empty]),
    '',
  ].join('\n');
}

function toHeading(text: string): string {
  return text.replace(/[\\`*_[\]{}<>]/g, '\\$&').replace(/\s+/g, ' ');
}
