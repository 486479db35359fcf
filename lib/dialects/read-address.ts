import type { CanonicalPost } from './canonical-post';
import type { Fields } from './fields';
import { slugOf, toSafeName } from './file-name';
import type { Entry } from './parse-front-matter';
import { readAddresses, unique } from './read-list';
import { readText } from './read-text';
import type { Report } from './report';

/** Jekyll's named styles, which a post may name instead of a pattern. */
const STYLES = new Set(['date', 'pretty', 'ordinal', 'weekdate', 'none']);

/**
 * What a post says of its address. A `slug` with a slash is an address; without, it takes the place of the file's name
 * in its folder. `permalink`, `url` and `path` begin with a slash, even where the writer left it out.
 */
export function readAddress(
  source: string,
  fields: Fields,
  report: Report,
): Pick<CanonicalPost, 'slug' | 'permalink' | 'aliases'> {
  const permalink =
    fields.first('permalink', (entry) => readPermalink(entry, report)) ??
    fields.first('slug', (entry) => (String(entry.written).includes('/') ? readPermalink(entry, report) : undefined));
  const name = fields.first('slug', (entry) => {
    const text = readText(entry, report);
    return text && !text.includes('/') ? toSafeName(text) || undefined : undefined;
  });
  const folders = slugOf(source).split('/').slice(0, -1);
  return {
    slug: name ? [...folders, name].join('/') : slugOf(source),
    ...(permalink && { permalink }),
    aliases: unique(fields.every('aliases', (entry) => readAddresses(entry, report))),
  };
}

/** A whole URL under `url` is mostly another site's; it is not ours to answer, and stays in `extra`. */
function readPermalink(entry: Entry, report: Report): string | undefined {
  const text = readText(entry, report);
  if (!text || STYLES.has(text)) return text;
  if (/^[a-z][a-z+.-]*:\/\//i.test(text)) {
    if (/^permalink$/i.test(entry.key)) {
      report.warn(
        `\`${entry.key}: ${text}\` is a whole URL and not used`,
        'Write the path alone, such as `/2024/retrospective/`.',
        { line: entry.line },
      );
    }
    return undefined;
  }
  return text.startsWith('/') ? text : `/${text}`;
}
