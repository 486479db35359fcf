import { toRange } from './read-range';

/** Where a table keeps its dates: one column of ranges, or one of beginnings and one of ends. */
export type DateColumns = { start: number; end?: number };

const DATES =
  /^(?:예상\s?|진행\s?|목표\s?|작업\s?|학습\s?)?(?:기간|일정|날짜|일자|시기|기한|마감|마감일|목표일|언제|분기|date|dates|period|when|duration|schedule|timeline|due|due date|deadline|quarter)\b|기간$|일정$|날짜$/i;
const START = /^(?:시작|시작일|착수|착수일|부터|start|start date|started|begin|from|since)$/i;
const END =
  /^(?:끝|종료|종료일|완료|완료일|마감|마감일|까지|end|end date|ended|finish|finished|to|until|due|deadline)$/i;

/**
 * The columns of a table that hold dates: what most cells are ranges, or a heading such as 기간, Date, Period calls so.
 *
 * @param rows the texts of the cells, row by row
 * @param year the year of cells that name none; see `toRange`
 * @returns 0-based; undefined where no column could be dates
 */
export function findDateColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  year?: number,
): DateColumns | undefined {
  const columns = header.map((name, column) => ({ column, name: name.trim(), ...weigh(rows, column, year) }));
  const start = columns.find(({ name, isDates, isEmpty }) => START.test(name) && (isDates || isEmpty));
  const end = columns.find(({ name, isDates, isEmpty }) => END.test(name) && (isDates || isEmpty));
  if (start && end && (start.isDates || end.isDates)) return { start: start.column, end: end.column };
  const found = columns
    .filter(({ name, isDates, isEmpty }) => isDates || (isEmpty && DATES.test(name)))
    .sort((a, b) => Number(DATES.test(b.name)) - Number(DATES.test(a.name)) || b.ranges - a.ranges);
  return found[0] && { start: found[0].column };
}

/** `isDates`: at least half of what is said are ranges. `isEmpty`: every cell says that there is no date. */
function weigh(rows: readonly (readonly string[])[], column: number, year: number | undefined) {
  const read = rows.map((cells) => toRange(cells[column] ?? '', year));
  const ranges = read.filter((range) => typeof range === 'object').length;
  const others = read.filter((range) => range === undefined).length;
  return { ranges, isDates: ranges > 0 && ranges >= others, isEmpty: ranges === 0 && others === 0 };
}
