import type { CanonicalPost, ImageReference, Reading } from './canonical-post';
import { decodeText } from './decode-text';
import { deriveRetrospective } from './derive-retrospective';
import { type Fields, matchFields } from './fields';
import { wordsOfName } from './file-name';
import { categoriesOf, classifyFile } from './layout';
import { firstHeading, openingText } from './opening';
import { parseFrontMatter } from './parse-front-matter';
import { readAddress } from './read-address';
import { readBoolean } from './read-boolean';
import { readDates } from './read-dates';
import { readImage } from './read-image';
import { readLanguage } from './read-language';
import { readList, readNames, unique } from './read-list';
import { readRetrospective } from './read-retrospective';
import { cleanText, readProse, readText } from './read-text';
import { readThread } from './read-thread';
import { readVisibility } from './read-visibility';
import { createReport, type Report } from './report';
import { splitFrontMatter } from './split-front-matter';

/** One file: its path relative to the content folder with forward slashes, its bytes, and the site's time zone, such as `Asia/Seoul`. */
export type Intake = { path: string; bytes: Uint8Array; timeZone: string };

/**
 * Reads one file of any engine as a post or page in Hoego's own words. Pure: what is wrong comes back as problems,
 * nothing is thrown, and there is a post unless one of them is an error.
 */
export function readPost({ path, bytes, timeZone }: Intake): Reading {
  const source = path.normalize('NFC');
  const report = createReport(source);
  const text = decodeText(bytes, report);
  if (text?.trim() === '') {
    report.error(
      'The file is empty',
      'Write a post with `title` and `date` between two lines `---`, or delete the file.',
      { line: 1 },
    );
  }
  const parts = text?.trim() ? splitFrontMatter(text, report) : undefined;
  if (!parts) return { problems: report.problems };

  const { entries, whole } = parseFrontMatter(parts.yaml, parts.yamlLine, report);
  const fields = matchFields(entries, report);
  const type = classifyFile(source) === 'page' ? 'page' : 'post';
  const visibility = readVisibility(source, fields, report);
  const post: CanonicalPost = {
    source,
    type,
    format: /\.mdx$/i.test(source) ? 'mdx' : 'md',
    ...readWords({ source, body: parts.body, whole }, fields, report),
    ...readDates({ source, type, visibility, timeZone, whole }, fields, report),
    ...readGroups(type === 'post' ? categoriesOf(source) : [], fields, report),
    ...readCover(fields),
    ...readLanguage(source, fields, report),
    ...readAddress(source, fields, report),
    visibility,
    ...readSwitches(fields),
    ...readThread(fields, report),
    ...readRetrospective(fields, report),
    extra: fields.extra(),
    body: parts.body,
    bodyLine: parts.bodyLine,
  };
  if (type === 'post') Object.assign(post, derive(post, fields));
  const failed = report.problems.some((problem) => problem.severity === 'error');
  return { ...(!failed && { post }), problems: report.problems };
}

/** The body of a file that has been read before: the end of its text, as long as it was then. */
export function readBody(bytes: Uint8Array, length: number): string {
  const text = decodeText(bytes, createReport('')) ?? '';
  return text.slice(text.length - length);
}

/** What front matter leaves open of a retrospective is read from how the post is written; `goals: []` states none. */
function derive(post: CanonicalPost, fields: Fields): Partial<CanonicalPost> {
  const names = ['kind', 'period', 'cohort', 'keyword', 'goals'] as const;
  const stated = { kind: post.kind, period: post.period, fields: new Set(names.filter((name) => fields.states(name))) };
  const { derived, ...found } = deriveRetrospective({ ...post, stated });
  return { ...found, ...(derived.length > 0 && { derived }) };
}

type Written = { source: string; body: string; whole: boolean };

function readWords(
  { source, body, whole }: Written,
  fields: Fields,
  report: Report,
): Pick<CanonicalPost, 'title' | 'description' | 'isExcerpt' | 'emoji'> {
  const title = fields.first('title', (entry) => readProse(entry, report)) ?? firstHeading(body);
  const written = fields.first('description', (entry) => readProse(entry, report));
  const opening = written === undefined ? openingText(body, separatorOf(fields)) : '';
  const emoji = fields.first('emoji', (entry) => readText(entry, report));
  const words = wordsOfName(source);
  if (!title && whole) {
    report.warn(
      `The post has no title; its file name is taken: ${words}`,
      `Write \`title: ${words}\` at the top, or a \`# heading\`.`,
      { line: 1 },
    );
  }
  return {
    title: title ?? words,
    description: written ?? opening,
    ...(opening && { isExcerpt: true }),
    ...(emoji && { emoji }),
  };
}

/** Read, not taken: it stays in `extra`. */
function separatorOf(fields: Fields): string | undefined {
  const separator = fields.of('separator')[0]?.written;
  return typeof separator === 'string' ? separator : undefined;
}

type Groups = Pick<CanonicalPost, 'tags' | 'categories' | 'series' | 'authors'>;

function readGroups(folders: readonly string[], fields: Fields, report: Report): Groups {
  const tags = fields.every('tags', (entry) => readList(entry, report));
  const series = fields.first('series', (entry) =>
    Array.isArray(entry.value) ? readList(entry, report)[0] : readText(entry, report),
  );
  return {
    tags: unique(tags.length > 0 ? tags : fields.every('keywords', (entry) => readList(entry, report))),
    categories: unique([...folders.map(cleanText), ...fields.every('categories', (entry) => readList(entry, report))]),
    ...(series && { series }),
    authors: unique(fields.every('authors', (entry) => readNames(entry, report))),
  };
}

function readCover(fields: Fields): { cover?: ImageReference } {
  const image = fields.first('cover', (entry) => {
    const read = readImage(entry);
    return read && { ...read, line: entry.line };
  });
  const alt = image && !image.alt ? fields.first('coveralt', ({ written }) => cleanText(String(written))) : undefined;
  return image ? { cover: { ...image, ...(alt && { alt }) } } : {};
}

type Switches = Pick<CanonicalPost, 'comments' | 'math' | 'breaks' | 'pinned'>;

/** Switches that themes have too: what is no yes or no for us means something there, and stays in `extra`. */
function readSwitches(fields: Fields): Switches {
  const names = ['comments', 'math', 'breaks', 'pinned'] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = fields.first(name, readBoolean);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
