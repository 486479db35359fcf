import { SourceMap } from 'node:module';

/** Where in the sources something went wrong: an absolute path, and a line from 1 on. */
export type SourcePlace = { file: string; line: number };

/**
 * The first place in the stack of an error that lies in a bundle, told in its sources.
 *
 * @param name as stacks call the bundle
 * @param before lines that stand before the bundle where it was evaluated
 * @param map of the bundle, as JSON
 * @param toFile makes an absolute path of what the map says
 * @returns undefined where the error comes from elsewhere
 */
export function readPlace(
  error: unknown,
  name: string,
  before: number,
  map: Uint8Array,
  toFile: (source: string) => string,
): SourcePlace | undefined {
  const stack = error instanceof Error ? String(error.stack) : '';
  const sources = new SourceMap(JSON.parse(Buffer.from(map).toString()));
  for (const [, line, column] of stack.matchAll(new RegExp(`${name.replaceAll('.', '\\.')}:(\\d+):(\\d+)`, 'g'))) {
    const entry = sources.findEntry(Number(line) - before - 1, Number(column) - 1);
    // What comes of packages stands in the bundle too, and is nobody's file.
    if ('originalSource' in entry && !/^outside:/.test(entry.originalSource)) {
      return { file: toFile(entry.originalSource), line: entry.originalLine + 1 };
    }
  }
  return undefined;
}
