import type { Element, ElementContent } from 'hast';
import { toString as toPlainText } from 'hast-util-to-string';
import { isElement, seenOf } from './hast-parts';
import { isPicture, toGallery } from './pictures';

/** Words in a cell that are longer say more than the name of a picture. */
const LONGEST = 60;

/**
 * A table that only places pictures beside each other, as a gallery: every row holds pictures, one in a cell, or the
 * names of the pictures above or below it. Undefined for any other table.
 *
 * `| 전 | 후 |`, `| ![](a.png) | ![](b.png) |` -> two pictures, captions `전` and `후`
 */
export function toTableGallery(table: Element): Element | undefined {
  const rows = rowsOf(table).filter((cells) => cells.some((cell) => seenOf(cell).length > 0));
  const kinds = rows.map(kindOf);
  const width = Math.max(...rows.map((cells) => cells.length));
  const [first] = kinds;
  const isPaired = rows.length === 2 && kinds.includes('pictures') && kinds.includes('names');
  if (!isPaired && (kinds.length === 0 || kinds.some((kind) => kind !== 'pictures'))) return undefined;
  if (width < 2 || width > 3) return undefined;
  const names = rows.find((_, index) => kinds[index] === 'names');
  const cells = rows.filter((_, index) => kinds[index] === 'pictures').flat();
  const shown = cells.flatMap((cell, index) => {
    const [picture] = seenOf(cell);
    return isPicture(picture) ? [{ picture, name: wordsOf(names?.[index]) }] : [];
  });
  if (shown.length < 2 || first === undefined) return undefined;
  return toGallery(
    shown.map(({ picture }) => picture),
    shown.map(({ name }) => name),
  );
}

function kindOf(cells: readonly Element[]): 'pictures' | 'names' | undefined {
  const contents = cells.map((cell) => seenOf(cell));
  if (contents.every((content) => content.length === 0 || (content.length === 1 && isPicture(content[0])))) {
    return 'pictures';
  }
  const isNames = cells.every((cell) => toPlainText(cell).trim().length <= LONGEST && !holdsPicture(cell));
  return isNames ? 'names' : undefined;
}

function holdsPicture(node: Element): boolean {
  return seenOf(node).some((child) => isElement(child) && (child.tagName === 'img' || holdsPicture(child)));
}

function wordsOf(cell: Element | undefined): ElementContent[] {
  return cell ? cell.children : [];
}

function rowsOf(table: Element): Element[][] {
  return seenOf(table)
    .flatMap((part) =>
      isElement(part, 'tr') ? [part] : isElement(part, 'thead', 'tbody', 'tfoot') ? seenOf(part) : [],
    )
    .map((row) => (isElement(row) ? seenOf(row).filter((cell): cell is Element => isElement(cell, 'td', 'th')) : []));
}
