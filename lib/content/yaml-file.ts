import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from '@/lib/problems/problem';

/** A data file of the owner's, or what is wrong with it. */
export type YamlFile = {
  value: unknown;
  /** The 1-based line of a key or item; of the nearest thing round it, where it is not there. */
  lineOf: (path: readonly PropertyKey[]) => number;
  problems: Problem[];
};

/**
 * Reads a YAML file strictly; every fault of its syntax is a problem.
 *
 * @param source the file relative to the content folder
 * @param example what such a file looks like, for the hint
 */
export function readYaml(source: string, text: string, example: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ''), { lineCounter: lines });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error): Problem => {
      const { line } = lines.linePos(error.pos[0]);
      const found = error.message.split('\n')[0] ?? error.message;
      return { severity: 'error', file: source, line, found, hint: `Write YAML such as \`${example}\`.` };
    });
    return { value: undefined, lineOf: () => 1, problems };
  }
  return {
    value: document.toJS() ?? {},
    lineOf: (path) => lines.linePos(offsetOf(document.contents, path)).line,
    problems: [],
  };
}

function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : String(key)) === String(step));
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] } | null | undefined)?.range?.[0];
}
