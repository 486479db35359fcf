import { Temporal } from 'temporal-polyfill';

/** Folders that only hold posts and say nothing about one. */
const CONTAINERS = new Set([
  'content',
  'source',
  'posts',
  'post',
  '_posts',
  '_drafts',
  '_draft',
  'drafts',
  'blog',
  'pages',
  '_pages',
  'page',
]);
const DATED = /^(\d{4})[-._](\d{1,2})[-._](\d{1,2})(?:[-._\s]+(?=\S)|$)/;
/** Suffixes that name a language; not all 184 codes, for `.ts`, `.cs` and `.io` mean something else in a file name. */
const LANGUAGE = /\.((?:ko|en|ja|zh|fr|de|es|pt|it|ru|vi|th|id|tr|pl|nl|uk|ar|hi)(?:-[a-z]{2,4})?)$/i;
/** Not allowed in a file name on Windows, or not by themselves in an address. */
const UNSAFE = /-*[<>:"\\|?*#%\s\p{Cc}][-<>:"\\|?*#%\s\p{Cc}]*/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * What a post is called by its place: without the folders that hold all posts, date, language, extension and `index`.
 * `posts/2024-retrospective/index.md` -> `2024-retrospective`; `review/book/01/index.md` -> `review/book/01`. NFC,
 * case kept, safe as a folder name on every system, never empty.
 */
export function slugOf(path: string): string {
  const { folders, name } = partsOf(path);
  return (
    [...folders, withoutDate(name)]
      .map(toSafeName)
      .filter((part) => part !== '')
      .join('/') || 'post'
  );
}

/** One part of a path with what file systems and addresses refuse replaced by `-`. */
export function toSafeName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff](?![\p{Extended_Pictographic}])/gu, '')
    .trim()
    .replace(UNSAFE, '-')
    .replace(/^[-.]+|[-.\s]+$/g, '')
    .replace(RESERVED, '$&-');
  return safe;
}

/** The day a file name (or the folder of an `index` file) begins with, `2020-03-01`; `impossible` as `2024-02-30`. */
export function dateOfName(path: string): { day: string } | { impossible: string } | undefined {
  const { name } = partsOf(path);
  const match = DATED.exec(name) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})(?=\D|$)/.exec(name);
  if (!match) return undefined;
  const day = toDay(match);
  // Eight digits that are no day are a number, but `2024-02-30-` is meant as a day.
  if (!day) return /[-._]/.test(match[0].slice(4, 5)) ? { impossible: match[0].replace(/[-._\s]+$/, '') } : undefined;
  return { day };
}

/** The language a file name ends in: `index.en.md` -> `en`. */
export function languageOfName(path: string): string | undefined {
  const stem = stemOf(path.split('/').at(-1) ?? '');
  return LANGUAGE.exec(stem)?.[1];
}

/** A file name in words, for a post that has no title: `2020-03-01-hello_world.md` -> `hello world`. */
export function wordsOfName(path: string): string {
  const words = withoutDate(partsOf(path).name)
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words.normalize('NFC') || slugOf(path);
}

function partsOf(path: string): { folders: string[]; name: string } {
  const parts = path
    .normalize('NFC')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  const name = stemOf(parts.pop() ?? '').replace(LANGUAGE, '');
  let start = 0;
  // velog's backups lie in `backup/<day of the backup>/content/`.
  if (parts[0] === 'backup') start = /^\d{4}-\d{2}-\d{2}$/.test(parts[1] ?? '') ? 2 : 1;
  while (CONTAINERS.has(parts[start] ?? '')) start++;
  const folders = parts.slice(start).filter((part) => !['_posts', '_drafts', '_draft'].includes(part));
  return name.toLowerCase() === 'index' && folders.length > 0
    ? { folders: folders.slice(0, -1), name: folders.at(-1) ?? '' }
    : { folders, name };
}

function stemOf(name: string): string {
  return name.replace(/\.(?:md|mdx|markdown)$/i, '');
}

function withoutDate(name: string): string {
  const match = DATED.exec(name);
  return match && toDay(match) && match[0].length < name.length ? name.slice(match[0].length) : name;
}

function toDay(match: RegExpExecArray): string | undefined {
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number);
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}
