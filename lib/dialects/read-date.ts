import { parseDate } from './parse-date';
import type { Entry } from './parse-front-matter';
import type { Report } from './report';

/**
 * The date of an entry. An impossible time is dropped with a warning; an impossible day is an error, and so is a `date`
 * that cannot be read at all. `undefined` without a word where the key may mean something else (`published: true`).
 */
export function readDate(entry: Entry, timeZone: string, report: Report, strict: boolean): string | undefined {
  if (typeof entry.written !== 'string' || typeof entry.value === 'boolean') {
    if (strict) reportUnreadable(entry, report, strict);
    return undefined;
  }
  const parsed = parseDate(entry.written, timeZone);
  if (parsed.kind === 'unreadable') return reportUnreadable(entry, report, strict);
  const found = `\`${entry.key}: ${entry.written}\``;
  if (parsed.kind === 'impossible') {
    report.error(`${found} is not a day of the calendar`, `Write a day that exists, such as ${parsed.nearest}.`, {
      line: entry.line,
    });
    return undefined;
  }
  if (parsed.dropped) {
    report.warn(
      `${found}: \`${parsed.dropped}\` is no time or zone; the day is kept`,
      `Write \`${entry.key}: ${parsed.iso.slice(0, 10)} 09:00:00 +0900\`, or the day alone.`,
      { line: entry.line },
    );
  }
  return parsed.iso;
}

function reportUnreadable(entry: Entry, report: Report, strict: boolean): undefined {
  const found = `\`${entry.key}: ${entry.source}\` is not a date`;
  const hint = `Write \`${entry.key}: 2024-12-31\`, with the time behind it if you like: \`2024-12-31 21:30\`.`;
  if (strict) report.error(found, hint, { line: entry.line });
  else report.warn(found, hint, { line: entry.line });
  return undefined;
}
