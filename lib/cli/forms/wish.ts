import { Temporal } from 'temporal-polyfill';
import { toSlug } from '@/lib/content/slug';
import { KINDS, type Kind } from '@/lib/dialects/canonical-post';
import { toPeriod as readPeriod } from '@/lib/dialects/read-period';
import { toPeriod } from '@/lib/retrospective/period';
import { CommandError, type CommandInput } from '../command';
import { FORM_FACTS, FORMS, type Form, toForm } from './form';
import { toFormPeriod } from './form-period';
import { FORM_WORDS } from './form-words';

/** What its writer wants a new post to be. */
export type Wish = {
  title: string;
  /** The folder below `posts/`, and the last part of the address. */
  slug: string;
  format: 'md' | 'mdx';
  tags: string[];
  form?: Form;
  kind?: Kind;
  period?: string;
  cohort?: string;
};

type Context = { language: 'ko' | 'en'; timeZone: string; now?: Temporal.Instant };

/**
 * Reads a wish from the words and flags of a command. A first word that is a form or a kind means it, whatever
 * follows is the title; `--title` is for a title that only happens to be such a word. What is not said follows from
 * the form and from today.
 *
 * @throws {CommandError} when there is no title and none that follows, or a flag that means nothing
 */
export function toWish(
  { flags, words }: CommandInput,
  { language, timeZone, now = Temporal.Now.instant() }: Context,
): Wish {
  const stated = readText(flags.period);
  const period = stated === undefined ? undefined : toStatedPeriod(stated);
  const first = words[0] ?? '';
  const isForm = flags.form === undefined && flags.title === undefined && toForm(first) !== undefined;
  const form =
    flags.form === undefined ? (isForm ? toForm(first, period) : undefined) : toStatedForm(String(flags.form), period);
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const meant = period ?? (form && toFormPeriod(form, today));
  const written = clean(readText(flags.title) ?? words.slice(isForm ? 1 : 0).join(' '));
  const title = written || (form && form !== 'note' ? toTitle(form, meant, language) : '');
  if (title === '') throw new CommandError('The title is missing. Write it in quotes: npm run new -- "제목"');
  const slug = readText(flags.slug) ?? (written === '' && form ? toOwnSlug(form, meant) : title.replaceAll('/', ' '));
  return {
    title,
    slug: toFolder(slug),
    format: flags.md ? 'md' : 'mdx',
    tags: toTags(readText(flags.tags) ?? ''),
    form,
    kind: toStatedKind(readText(flags.kind)) ?? (form && FORM_FACTS[form].kind),
    period: meant,
    cohort: readText(flags.cohort),
  };
}

/** What a post of a form is called unless its writer says: `2026년 상반기 회고`. */
export function toTitle(form: Form, period: string | undefined, language: 'ko' | 'en'): string {
  const words = FORM_WORDS[language];
  const span = period === undefined ? undefined : toPeriod(period);
  return words.title(form, span ? words.period(span) : '').trim();
}

/** @throws {CommandError} */
export function toStatedPeriod(text: string): string {
  const period = readPeriod(text);
  if (period !== undefined) return period;
  throw new CommandError(`--period ${text} is none. Write such as 2026, 2026-H1, 2026-Q3, 2026-05 or 2026-W23.`);
}

/** @throws {CommandError} */
export function toStatedForm(text: string, period?: string): Form {
  const form = toForm(text, period);
  if (form === undefined) throw new CommandError(`--form ${text} is none. Write one of ${FORMS.join(', ')}.`);
  return form;
}

function toStatedKind(text: string | undefined): Kind | undefined {
  const kind = KINDS.find((one) => one === text);
  if (text !== undefined && kind === undefined)
    throw new CommandError(`--kind ${text} is none. Write one of ${KINDS.join(', ')}.`);
  return kind;
}

/** `2026-h1-retrospective`, `2026-w41`: a name that a later link is glad of. */
function toOwnSlug(form: Form, period: string | undefined): string {
  const name = form === 'months' ? 'retrospective' : form;
  if (period === undefined) return name;
  const time = period.toLowerCase().replace('/', '-');
  return form === 'weekly' ? time : `${time}-${name}`;
}

function toFolder(slug: string): string {
  const parts = slug.split('/').filter((part) => part.trim() !== '');
  if (parts.length === 0) throw new CommandError('--slug is empty. Write a name such as 2026-retrospective.');
  return parts.map(toSlug).join('/');
}

function toTags(tags: string): string[] {
  return tags
    .split(',')
    .map(clean)
    .filter((tag) => tag !== '');
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim().normalize('NFC');
}

function readText(flag: string | boolean | undefined): string | undefined {
  return typeof flag === 'string' ? flag : undefined;
}
