import type { Element, Nodes, Root } from 'hast';
import type { Plugin } from 'unified';
import { findDateColumns } from '@/lib/dialects/date-columns';
import type { BodyTable, TableCell } from './rendered-body';
import { SKIP, visit } from './walk';

/** Stands for the year that a heading or the post may give to `3월`. */
const ANY_YEAR = 2000;

/**
 * Gathers, into `tables`, the rows of every table that has a header row and a column that could be dates, with the
 * headings above it. The tree stays as it is.
 *
 * `## 설계` and `| 하는 일 | 기간 |`, `| [칸](a.md) | 2026.01 ~ |` ->
 * `{ group: ['설계'], id: '설계', header: ['하는 일', '기간'], rows: [{ cells: [{ text: '칸', href: 'a.md' }, …] }] }`
 */
export const rehypeTableRows: Plugin<[{ tables: BodyTable[] }], Root> =
  ({ tables }) =>
  (tree) => {
    const above: { level: number; text: string; id?: string }[] = [];
    visit(tree, 'element', (node) => {
      if (/^h[2-6]$/.test(node.tagName)) {
        const level = Number(node.tagName[1]);
        while ((above.at(-1)?.level ?? 0) >= level) above.pop();
        above.push({ level, text: toText(node), id: toId(node) });
      }
      if (node.tagName !== 'table') return undefined;
      const [header, ...rows] = toRows(node);
      if (header && rows.length > 0 && hasDates(header, rows)) {
        const id = above.at(-1)?.id;
        tables.push({
          group: above.map(({ text }) => text),
          ...(id !== undefined && { id }),
          header: header.map(({ text }) => text),
          rows: rows.map((cells) => ({ cells })),
        });
      }
      return SKIP;
    });
  };

function hasDates(header: TableCell[], rows: TableCell[][]): boolean {
  const texts = (cells: TableCell[]) => cells.map(({ text }) => text);
  return findDateColumns(texts(header), rows.map(texts), ANY_YEAR) !== undefined;
}

/** All rows, the header first; none where the first row is not of `th`. Cells that span rows or columns are repeated. */
function toRows(table: Element): TableCell[][] {
  const rows = elementsOf(table).flatMap((part) => (part.tagName === 'tr' ? [part] : elementsOf(part, 'tr')));
  const first = elementsOf(rows[0]);
  if (first.length === 0 || first.some(({ tagName }) => tagName !== 'th')) return [];
  const grid: TableCell[][] = rows.map(() => []);
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const element of elementsOf(row)) {
      while (grid[index]?.[column]) column += 1;
      const [down, across] = [spanOf(element, 'rowSpan'), spanOf(element, 'colSpan')];
      for (const line of grid.slice(index, index + down))
        line.splice(column, 0, ...Array(across).fill(toCell(element)));
      column += across;
    }
  }
  return grid;
}

function elementsOf(node: Element | undefined, name?: string): Element[] {
  const children = node?.children.filter((child): child is Element => child.type === 'element') ?? [];
  return name === undefined ? children : children.filter(({ tagName }) => tagName === name);
}

function spanOf({ properties }: Element, name: 'rowSpan' | 'colSpan'): number {
  // In MDX a name stands as it was written.
  const span = Number(properties[name] ?? properties[name.toLowerCase()] ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= 100 ? span : 1;
}

/** The text of a cell and where its first link leads, as written. */
function toCell(cell: Element): TableCell {
  let href: string | undefined;
  visit(cell, 'element', ({ tagName, properties }) => {
    if (tagName === 'a' && !('dataFootnoteRef' in properties) && typeof properties.href === 'string') {
      href ??= properties.href;
    }
  });
  return { text: toText(cell), ...(href && { href }) };
}

function toId({ properties }: Element): string | undefined {
  return typeof properties.id === 'string' ? properties.id : undefined;
}

function toText(node: Nodes): string {
  return read(node).normalize('NFC').replace(/\s+/g, ' ').trim();
}

function read(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return 'children' in node ? node.children.map(read).join('') : '';
  if (node.tagName === 'img') return String(node.properties.alt ?? '');
  if (node.tagName === 'br') return ' ';
  return 'dataFootnoteRef' in node.properties ? '' : node.children.map(read).join('');
}
