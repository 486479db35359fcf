import { isScalar, type Node, visit } from 'yaml';
import type { Source } from './parse-front-matter';
import type { Report } from './report';

/**
 * Tells keys that stand twice in one map, which a parser would answer by dropping one: a warning where both say the
 * same, an error where they differ. `firstLine` is the 1-based line of the file on which the YAML begins.
 */
export function reportDuplicates({ document, lines }: Source, firstLine: number, report: Report): void {
  visit(document, {
    Map(_, map) {
      const told = new Set<string>();
      const seen = new Map<string, { line: number; value: string }>();
      for (const { key, value } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const line = firstLine + lines.linePos(key.range?.[0] ?? 0).line - 1;
        const now = { line, value: JSON.stringify((value as Node | null)?.toJS(document) ?? null) };
        const before = seen.get(name);
        if (!before) seen.set(name, now);
        if (!before || told.has(name)) continue;
        told.add(name);
        const found = `\`${name}\` stands twice, on lines ${before.line} and ${line}`;
        if (before.value === now.value)
          report.warn(`${found}, with the same value`, 'Delete one of the two.', { line });
        else report.error(`${found}, with different values`, 'Keep one of the two and delete the other.', { line });
      }
    },
  });
}
