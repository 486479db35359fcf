import type { CanonicalPost } from './canonical-post';
import { type Fields, isRecord } from './fields';
import { isDraftPath } from './layout';
import { parseDate } from './parse-date';
import type { Entry } from './parse-front-matter';
import { readBoolean } from './read-boolean';
import type { Report } from './report';

type Visibility = CanonicalPost['visibility'];

/**
 * Who may see a post, from all the words engines have for it and from its folder. Where two disagree, the more private
 * wins. A word of these that cannot be read is an error: guessing could publish what was hidden.
 */
export function readVisibility(path: string, fields: Fields, report: Report): Visibility {
  const said: Visibility[] = [
    isDraftPath(path) ? 'draft' : 'public',
    ...fields.every<Visibility>('draft', (entry) => flagged(entry, 'draft', report)),
    ...fields.every<Visibility>('published', (entry) => (isHeldBack(entry, report) ? ['draft'] : [])),
    ...fields.every<Visibility>('unlisted', (entry) => flagged(entry, 'unlisted', report)),
    ...fields.every<Visibility>('password', (entry) => locked(entry, report)),
    fields.first<Visibility>('status', statusOf) ?? 'public',
    fields.first<Visibility>('build', buildOf) ?? 'public',
  ];
  return said.includes('draft') ? 'draft' : said.includes('unlisted') ? 'unlisted' : 'public';
}

/** A list or map (`hide: [toc]`) is some theme's own word. */
function flagged(entry: Entry, visibility: Visibility, report: Report): Visibility[] | undefined {
  if (typeof entry.value === 'object') return undefined;
  return readFlag(entry, report) ? [visibility] : [];
}

/** A static page cannot keep a secret: what had a password is not published. */
function locked(entry: Entry, report: Report): Visibility[] {
  report.warn(
    'The post has a password, which Hoego cannot ask for; it is kept as a draft',
    'Take `password` out to publish it for everyone.',
    { line: entry.line },
  );
  return ['draft'];
}

/** `published: 2024-01-01` says when, not whether. */
function isHeldBack(entry: Entry, report: Report): boolean {
  if (typeof entry.written === 'string' && parseDate(entry.written, 'UTC').kind !== 'unreadable') return false;
  return readFlag(entry, report) === false;
}

function readFlag(entry: Entry, report: Report): boolean | undefined {
  const flag = readBoolean(entry);
  if (flag === undefined) {
    report.error(
      `\`${entry.key}: ${entry.source}\` is neither true nor false`,
      `Write \`${entry.key}: true\` or \`${entry.key}: false\`.`,
      {
        line: entry.line,
      },
    );
  }
  return flag;
}

/** `status: in progress` and the like are somebody's own word, and stay in `extra`. */
function statusOf({ written }: Entry): Visibility | undefined {
  const word = String(written).trim().toLowerCase();
  if (['draft', 'private', 'pending', 'hidden'].includes(word)) return 'draft';
  if (word === 'unlisted') return 'unlisted';
  return ['public', 'publish', 'published'].includes(word) ? 'public' : undefined;
}

/** Hugo's `_build: {list: never, render: never}`, formerly with booleans. */
function buildOf({ written }: Entry): Visibility | undefined {
  if (!isRecord(written)) return undefined;
  if (isNever(written.render)) return 'draft';
  return isNever(written.list) ? 'unlisted' : undefined;
}

function isNever(value: unknown): boolean {
  return ['never', 'false'].includes(String(value ?? '').toLowerCase());
}
