import type { CanonicalPost } from './canonical-post';
import type { Fields } from './fields';
import { dateOfName } from './file-name';
import { parseDate } from './parse-date';
import type { Entry } from './parse-front-matter';
import { readDate } from './read-date';
import type { Report } from './report';

/** `whole` is false where front matter could not be read in full, so that a missing date may only be unread. */
export type DateContext = Pick<CanonicalPost, 'source' | 'type' | 'visibility'> & { timeZone: string; whole: boolean };

/**
 * `date` and `updated`. The front matter's date wins over the file name's; two different days are told. A post without
 * any date is an error, never "now"; pages have none, and a draft need not have one yet (Jekyll's `_drafts/`).
 */
export function readDates(
  context: DateContext,
  fields: Fields,
  report: Report,
): Pick<CanonicalPost, 'date' | 'updated'> {
  const { source, type, timeZone } = context;
  const before = report.problems.length;
  const updated = fields.first('updated', (entry) => readDate(entry, timeZone, report, false));
  if (type === 'page') return { ...(updated && { updated }) };

  const written = fields.first('date', (entry) => readDate(entry, timeZone, report, /^date$/i.test(entry.key.trim())));
  const stated = written ?? publishedDay(fields, timeZone, report);
  const unreadable = report.problems.slice(before).some((problem) => problem.severity === 'error');
  const date = stated ?? (unreadable ? undefined : dayOfName(context, report));
  if (stated) reportDifference(stated, source, fields, report);
  return { ...(date && { date }), ...(updated && { updated }) };
}

/** `published: 2024-01-01`; its visibility reader leaves days alone, and this one leaves true and false alone. */
function publishedDay(fields: Fields, timeZone: string, report: Report): string | undefined {
  const isDay = ({ written }: Entry) =>
    typeof written === 'string' && parseDate(written, timeZone).kind !== 'unreadable';
  return fields.first('published', (entry) => (isDay(entry) ? readDate(entry, timeZone, report, true) : undefined));
}

function dayOfName({ source, timeZone, visibility, whole }: DateContext, report: Report): string | undefined {
  const named = dateOfName(source);
  if (named && 'impossible' in named) {
    report.error(
      `\`${named.impossible}\` in the file's name is not a day of the calendar`,
      'Rename the file with a day that exists, or write `date:` in its front matter.',
    );
    return undefined;
  }
  const parsed = named && parseDate(named.day, timeZone);
  if (parsed?.kind === 'date') return parsed.iso;
  if (whole && visibility !== 'draft') {
    report.error(
      'The post has no date',
      'Write `date: 2024-12-31` between the lines `---` at the top, or begin the file name with the day: `2024-12-31-title.md`.',
      { line: 1 },
    );
  }
  return undefined;
}

function reportDifference(stated: string, source: string, fields: Fields, report: Report): void {
  const named = dateOfName(source);
  if (!named || !('day' in named) || named.day === stated.slice(0, 10)) return;
  const entry = fields.of('date')[0] ?? fields.of('published')[0];
  report.warn(
    `The front matter says ${stated.slice(0, 10)} and the file's name ${named.day}; the front matter counts`,
    'Give both the same day, if one of them is a slip.',
    { line: entry?.line },
  );
}
