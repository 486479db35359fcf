/**
 * Reads which client modules stand in the flight data of an exported page: the rows `I[id,chunks,name]` of React's
 * server component protocol, which Next writes into `self.__next_f.push([1,"…"])`.
 * Text in a page may look like a row, so rows are read as React reads them: by their lengths, in bytes.
 *
 * @returns the ids of the modules, which the bundler gives: the same in all pages of one build, and in no other;
 *   undefined where the page has no flight data at all
 * @throws when the data is not what this reader knows
 */
export function readClientModules(html: string): string[] | undefined {
  const pieces = [...html.matchAll(PUSH)].map((match) => String(JSON.parse(match[1] ?? '""')));
  if (pieces.length === 0) return undefined;
  return readRows(Buffer.from(pieces.join(''))).flatMap((row) => {
    if (row[0] !== 'I') return [];
    const [id, chunks] = JSON.parse(row.slice(1)) as unknown[];
    if (!['number', 'string'].includes(typeof id) || !Array.isArray(chunks)) {
      throw new Error(`a client module is written in an unknown way: ${row.slice(0, 80)}`);
    }
    return [String(id)];
  });
}

const PUSH = /<script(?:\s[^>]*)?>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g;

/** Tags of rows that are told by length and hold anything, line ends too (`processBinaryChunk` in React's client). */
const COUNTED = 'TAOobUSsLlGgMmV';

function readRows(data: Buffer): string[] {
  const rows: string[] = [];
  for (let at = 0; at < data.length; ) {
    const colon = data.indexOf(':', at);
    if (colon === -1 || !/^[0-9a-f]*$/.test(data.toString('latin1', at, colon))) {
      throw new Error(`a row of flight data has no id: ${data.toString('utf8', at, at + 80)}`);
    }
    const start = colon + 1;
    if (COUNTED.includes(String.fromCharCode(data[start] ?? 0))) {
      const comma = data.indexOf(',', start);
      const length = Number.parseInt(data.toString('latin1', start + 1, comma), 16);
      if (comma === -1 || Number.isNaN(length)) throw new Error('a row of flight data has no length');
      at = comma + 1 + length;
    } else {
      const end = data.indexOf('\n', start);
      rows.push(data.toString('utf8', start, end === -1 ? data.length : end));
      at = end === -1 ? data.length : end + 1;
    }
  }
  return rows;
}
