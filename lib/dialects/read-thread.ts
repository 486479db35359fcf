import type { Thread } from './canonical-post';
import type { Fields } from './fields';
import { readText } from './read-text';
import type { Report } from './report';

/**
 * The thread of a post's comments, where its author names one: `comments: { term: old/address }`, or the number of the
 * issue or discussion, `comments: { number: 12 }`. A number comes before a term, as it can mean one thread only.
 */
export function readThread(fields: Fields, report: Report): { thread?: Thread } {
  const number = fields.first('threadnumber', (entry) => {
    const text = String(entry.written).trim().replace(/^#/, '');
    if (/^[1-9]\d*$/.test(text)) return Number(text);
    report.warn(
      `\`${entry.key}: ${text}\` is no number of an issue or a discussion`,
      `Write the number at the end of its address on GitHub, as in \`${entry.key.split('.').at(-1)}: 12\`.`,
      { line: entry.line },
    );
    return undefined;
  });
  const term = fields.first('thread', (entry) => readText(entry, report));
  if (number !== undefined) return { thread: { number } };
  return term === undefined ? {} : { thread: { term } };
}
