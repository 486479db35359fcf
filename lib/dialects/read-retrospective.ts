import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type CanonicalPost, KINDS, type Kind, RESULTS } from './canonical-post';
import type { Fields } from './fields';
import type { Entry } from './parse-front-matter';
import { toPeriod } from './read-period';
import { cleanText, readText } from './read-text';
import type { Report } from './report';

const KOREAN_KINDS: Record<string, Kind> = { 회고: 'retrospective', 다짐: 'pledge', 로드맵: 'roadmap', 노트: 'note' };

const word = z.union([z.string(), z.number()], 'is missing, or no text').transform((value) => cleanText(String(value)));
const filled = word.refine((value) => value !== '', 'is empty');
const GOAL = z.strictObject({
  id: filled,
  text: filled,
  target: z.number('is no number').optional(),
  unit: filled.optional(),
  due: word.refine(isDue, 'is no day or month').optional(),
  continues: filled.optional(),
});
const OUTCOME = z.strictObject({
  goal: filled,
  result: z.enum(RESULTS, { error: (issue) => `${JSON.stringify(issue.input) ?? 'nothing'} is no result` }),
  value: z.number('is no number').optional(),
  note: filled.optional(),
});
const GOAL_HINT =
  'Write goals as `- {id: books, text: 책 12권 읽기, target: 12, unit: 권, due: 2024-12-31}`; `id` and `text` are needed; `continues: id` where an earlier pledge called it otherwise.';
const OUTCOME_HINT = `Write outcomes as \`- {goal: books, result: kept, value: 12}\`; a result is ${list(RESULTS)}.`;

type Stated = Pick<CanonicalPost, 'kind' | 'period' | 'keyword' | 'goals' | 'outcomes' | 'cohort'>;

/** What a post states of itself as a retrospective. A value that cannot stand is an error: it would be lost otherwise. */
export function readRetrospective(fields: Fields, report: Report): Stated {
  const kind = fields.first('kind', (entry) => readKind(entry, report));
  const period = fields.first('period', (entry) => readPeriod(entry, report));
  const keyword = fields.first('keyword', (entry) => readWord(entry, report));
  const cohort = fields.first('cohort', (entry) => readText(entry, report));
  const goals = fields.first('goals', (entry) => readItems(entry, GOAL, GOAL_HINT, report)) ?? [];
  const outcomes = fields.first('outcomes', (entry) => readItems(entry, OUTCOME, OUTCOME_HINT, report)) ?? [];
  reportTwice(
    goals.map((goal) => goal.id),
    fields.of('goals')[0],
    report,
  );
  reportTwice(
    outcomes.map((outcome) => outcome.goal),
    fields.of('outcomes')[0],
    report,
  );
  return {
    ...(kind && { kind }),
    ...(period && { period }),
    ...(keyword && { keyword }),
    ...(cohort && { cohort }),
    goals,
    outcomes,
  };
}

function readKind(entry: Entry, report: Report): Kind | undefined {
  const text = String(entry.written ?? '')
    .normalize('NFC')
    .trim()
    .toLowerCase();
  const kind = KINDS.find((one) => one === text) ?? KOREAN_KINDS[text];
  if (!kind)
    report.error(`\`${entry.key}: ${entry.source}\` is no kind of post`, `Write ${list(KINDS)}.`, { line: entry.line });
  return kind;
}

function readPeriod(entry: Entry, report: Report): string | undefined {
  const period = typeof entry.written === 'string' ? toPeriod(entry.written) : undefined;
  if (!period) {
    report.error(
      `\`${entry.key}: ${entry.source}\` is no span of the calendar`,
      'Write `2024`, `2024-H1`, `2024-Q3`, `2024-05`, `2024-W23`, or `2024-01-01/2024-03-15`.',
      { line: entry.line },
    );
  }
  return period;
}

function readWord(entry: Entry, report: Report): string | undefined {
  return Array.isArray(entry.written) ? cleanText(entry.written.join(', ')) || undefined : readText(entry, report);
}

function readItems<T extends object>(
  entry: Entry,
  schema: z.ZodType<T>,
  hint: string,
  report: Report,
): (T & { line: number })[] | undefined {
  const result = z.array(schema, 'is no list').safeParse(entry.value);
  if (result.success) return result.data.map((item, index) => ({ ...item, line: entry.lineOf([index]) }));
  for (const issue of result.error.issues) {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
    const place = issue.path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join(' ');
    const what =
      issue.code === 'unrecognized_keys' ? `has a key that is not known: ${issue.keys.join(', ')}` : issue.message;
    report.error(`\`${entry.key}${place && ` ${place}`}\`: ${what}`, hint, { line: entry.lineOf(path) });
  }
  return undefined;
}

function reportTwice(ids: readonly string[], entry: Entry | undefined, report: Report): void {
  for (const [index, id] of ids.entries()) {
    if (!entry || ids.indexOf(id) === index) continue;
    report.error(`\`${entry.key}\` names \`${id}\` twice`, 'Give each goal an id of its own, and one answer.', {
      line: entry.lineOf([index]),
    });
  }
}

/** A day (`2024-12-31`) or a month (`2024-12`). */
function isDue(text: string): boolean {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Boolean(Temporal.PlainDate.from(text, { overflow: 'reject' }));
    return /^\d{4}-\d{2}$/.test(text) && Boolean(Temporal.PlainYearMonth.from(text, { overflow: 'reject' }));
  } catch {
    return false;
  }
}

function list(words: readonly string[]): string {
  return `${words
    .slice(0, -1)
    .map((one) => `\`${one}\``)
    .join(', ')} or \`${words.at(-1)}\``;
}
