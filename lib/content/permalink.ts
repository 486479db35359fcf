import { Temporal } from 'temporal-polyfill';
import type { CanonicalPost } from '@/lib/dialects/canonical-post';
import { languageOfName } from '@/lib/dialects/file-name';

/** The named styles of Jekyll, https://jekyllrb.com/docs/permalinks/#built-in-formats */
const STYLES: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  weekdate: '/:categories/:year/W:week/:short_day/:title.html',
  none: '/:categories/:title.html',
};

/** What a permalink is made of. */
export type PermalinkSource = Pick<
  CanonicalPost,
  'source' | 'type' | 'slug' | 'date' | 'categories' | 'permalink' | 'lang'
>;

/**
 * The address of a post: its own permalink, else the site's pattern with the post's parts in place.
 * Placeholders are those of Jekyll, Hexo and Hugo. A page is at its own slug; a translation (`index.en.md`)
 * is below its language, so that it does not take the address of the original.
 *
 * @param pattern the site's pattern, or a named style of Jekyll
 * @param siteLanguage the language whose posts have no prefix
 * @returns a decoded path, NFC, that begins with `/` and ends with `/` or `.html`
 * @throws {PermalinkError} on a placeholder that does not exist, or a path that no host could serve
 */
export function toPermalink(post: PermalinkSource, pattern: string, siteLanguage: string): string {
  return normalisePath(fillPermalink(post, pattern, siteLanguage));
}

/** The same as it is written, before it is brought into the form in which paths are kept. */
export function fillPermalink(post: PermalinkSource, pattern: string, siteLanguage: string): string {
  if (post.permalink !== undefined) return fill(STYLES[post.permalink] ?? post.permalink, post);
  const language = languageOfName(post.source);
  const prefix = language && language !== siteLanguage ? `/${language}` : '';
  if (post.type === 'page') return `${prefix}/${post.slug}/`;
  return prefix + fill(STYLES[pattern] ?? pattern, post);
}

/**
 * A path as it is kept: one leading slash, no doubled ones, a slash or an `.html` at the end, NFC, without what
 * Windows refuses in a folder name.
 *
 * @throws {PermalinkError} on `..`, on a query or fragment, and on an address of another host
 */
export function normalisePath(path: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) throw new PermalinkError(`${path} is an address of a whole site, not a path`);
  const bad = path.match(/[?#]/);
  if (bad) throw new PermalinkError(`${path} holds ${bad[0]}, which ends a path`);
  const segments = decode(path)
    .normalize('NFC')
    .split('/')
    .map((segment) => segment.replace(/[<>:"\\|?*#%\p{Cc}]/gu, '-').replace(/[. ]+$|^ +/g, ''))
    .filter((segment) => segment !== '');
  if (decode(path).split('/').includes('..')) throw new PermalinkError(`${path} leads out of the site`);
  if (segments.length === 0) return '/';
  const joined = `/${segments.join('/')}`;
  return /\.html?$/i.test(joined) ? joined.replace(/\/index\.html?$/i, '/') : `${joined}/`;
}

/** A permalink that cannot be an address; the message says what was found. */
export class PermalinkError extends Error {}

function fill(pattern: string, post: PermalinkSource): string {
  return pattern.replace(/:([a-z_]+)/g, (_, name: string) => {
    const part = partOf(name, post);
    if (part === undefined) {
      throw new PermalinkError(
        PARTS.includes(name)
          ? `:${name} in the permalink ${pattern} needs a date`
          : `:${name} in the permalink ${pattern} is no placeholder (there are ${PARTS.map((p) => `:${p}`).join(' ')})`,
      );
    }
    return part;
  });
}

const DATE_PARTS: Record<string, (date: Temporal.PlainDateTime) => string> = {
  year: (date) => String(date.year),
  short_year: (date) => pad(date.year % 100),
  month: (date) => pad(date.month),
  i_month: (date) => String(date.month),
  short_month: (date) => date.toLocaleString('en', { month: 'short' }),
  long_month: (date) => date.toLocaleString('en', { month: 'long' }),
  day: (date) => pad(date.day),
  i_day: (date) => String(date.day),
  y_day: (date) => String(date.dayOfYear).padStart(3, '0'),
  w_year: (date) => String(date.yearOfWeek),
  week: (date) => pad(date.weekOfYear ?? 0),
  w_day: (date) => String(date.dayOfWeek),
  short_day: (date) => date.toLocaleString('en', { weekday: 'short' }),
  hour: (date) => pad(date.hour),
  minute: (date) => pad(date.minute),
  second: (date) => pad(date.second),
};

const PARTS = ['slug', 'title', 'name', 'categories', 'category', 'output_ext', ...Object.keys(DATE_PARTS)];

function partOf(name: string, post: PermalinkSource): string | undefined {
  switch (name) {
    case 'slug':
      return post.slug;
    case 'title':
    case 'post_title':
      return post.slug.split('/').at(-1);
    case 'name':
    case 'filename':
      return fileName(post.source);
    case 'categories':
      return [...new Set(post.categories.map((category) => category.toLowerCase()))].join('/');
    case 'category':
      return post.categories[0]?.toLowerCase() ?? '';
    case 'output_ext':
      return '.html';
    default: {
      const read = DATE_PARTS[name];
      if (read === undefined || post.date === undefined) return undefined;
      return read(Temporal.PlainDateTime.from(post.date.replace(/(Z|[+-]\d\d:?\d\d)(\[.*\])?$/, '')));
    }
  }
}

/** The file's own name with its date, for engines that keep it in the address (Hexo). */
function fileName(source: string): string {
  const language = languageOfName(source);
  const stem = source.replace(/\.(md|mdx|markdown)$/i, '');
  const parts = (language ? stem.slice(0, -language.length - 1) : stem).split('/');
  return (parts.at(-1) === 'index' ? parts.at(-2) : parts.at(-1)) ?? '';
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
