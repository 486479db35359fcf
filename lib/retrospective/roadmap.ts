import { type DateColumns, findDateColumns } from '@/lib/dialects/date-columns';
import { type DateRange, toRange } from '@/lib/dialects/read-range';
import type { BodyTable, TableCell } from '@/lib/markdown/rendered-body';
import { findTitleColumn, isBlank, isNumbers } from './roadmap-columns';

export type RoadmapStatus = 'done' | 'under way' | 'planned' | 'undated';

/** A row of a roadmap's table. */
export type RoadmapItem = {
  title: string;
  /** Where the title leads, as written. */
  href?: string;
  /** Days, both included. */
  from?: string;
  to?: string;
  /** It has begun, or will, and nobody knows when it ends. */
  isOpen: boolean;
  status: RoadmapStatus;
  /** What stands in place of a date that could not be read as one: `천천히`. */
  when?: string;
  /** What the other columns say of it. */
  details: { label: string; text: string; href?: string }[];
};

/** The rows of all tables under one heading; items in the order of time, those without a date last. */
export type RoadmapGroup = {
  /** The heading above, `''` where there is none. */
  name: string;
  /** The id of that heading. */
  id?: string;
  items: RoadmapItem[];
};

export type Roadmap = { groups: RoadmapGroup[] };

/**
 * Reads tables as a roadmap: which column holds the dates, which names the item, what is said besides. A row that says
 * nothing at all is none; a row without a date is undated.
 *
 * @param today the day in the site's zone, `2026-11-20`: it decides what is done, under way or planned
 * @param year the year of months that name none; a heading that names a year comes first
 */
export function toRoadmap(tables: readonly BodyTable[], today: string, year?: number): Roadmap {
  const groups = new Map<string, RoadmapGroup>();
  const names = new Set(tables.map(({ group }) => group.join('\n')));
  for (const table of tables) {
    const key = table.group.join('\n');
    const group = groups.get(key) ?? { name: nameOf(table.group, names), ...(table.id && { id: table.id }), items: [] };
    group.items.push(...toItems(table, today, yearOf(table.group) ?? year));
    groups.set(key, group);
  }
  const filled = [...groups.values()].filter(({ items }) => items.length > 0);
  return { groups: filled.map((group) => ({ ...group, items: group.items.toSorted(byTime) })) };
}

function toItems({ header, rows }: BodyTable, today: string, year: number | undefined): RoadmapItem[] {
  const texts = rows.map(({ cells }) => cells.map(({ text }) => text));
  const dates = findDateColumns(header, texts, year);
  if (dates === undefined) return [];
  const others = header
    .map((name, column) => ({ name, column, texts: texts.map((cells) => cells[column] ?? '') }))
    .filter(({ column, name, texts }) => column !== dates.start && column !== dates.end && !isNumbers(name, texts));
  const title = findTitleColumn(others);
  return rows.flatMap(({ cells }) => {
    const said = others.filter(({ column }) => !isBlank(cells[column]?.text ?? ''));
    const named = said.find(({ column }) => column === title) ?? said[0];
    const cell = named && cells[named.column];
    if (cell === undefined) return [];
    const rest = said.filter((column) => column !== named);
    const range = rangeOf(cells, dates, year);
    return {
      title: cell.text,
      ...(cell.href && { href: cell.href }),
      ...range,
      isOpen: range.from !== undefined && range.to === undefined,
      status: stated(rest, cells) ?? statusOf(range, today),
      details: rest.map(({ name, column }) => ({ label: name, ...(cells[column] as TableCell) })),
    };
  });
}

function rangeOf(
  cells: TableCell[],
  { start, end }: DateColumns,
  year: number | undefined,
): DateRange & { when?: string } {
  const text = cells[start]?.text ?? '';
  const first = toRange(text, year);
  if (end === undefined) return first === undefined ? { when: text } : first === 'undated' ? {} : first;
  const last = toRange(cells[end]?.text ?? '', year);
  const from = typeof first === 'object' ? first.from : undefined;
  const to = typeof last === 'object' ? last.to : undefined;
  const isReversed = from !== undefined && to !== undefined && to < from;
  const isUnread = from === undefined && to === undefined && (first === undefined || last === undefined);
  if (isReversed || isUnread)
    return { when: [text, cells[end]?.text ?? ''].filter((end) => !isBlank(end)).join(' ~ ') };
  return { ...(from && { from }), ...(to && { to }) };
}

function statusOf({ from, to }: DateRange, today: string): RoadmapStatus {
  if (from === undefined && to === undefined) return 'undated';
  if (to !== undefined && to < today) return 'done';
  return from !== undefined && from > today ? 'planned' : 'under way';
}

const STATUS_COLUMN = /^(?:상태|진행|진행\s?상태|진행\s?상황|진척|status|state|progress)$/i;
const STATED: [RoadmapStatus, RegExp][] = [
  ['done', /^(?:완료|끝|끝남|마침|done|completed?|finished|shipped|100\s?%|[✅☑✔].*)$/iu],
  ['under way', /^(?:진행\s?중|하는\s?중|되는\s?중|작업\s?중|학습\s?중|doing|in progress|under way|wip|ing)$/i],
  ['planned', /^(?:예정|계획|시작\s?전|대기|할\s?일|planned|to\s?do|not started|next)$/i],
];

/** The author's own word, where there is a column for it, is truer than the calendar: what is late is not done. */
function stated(columns: readonly { name: string; column: number }[], cells: TableCell[]): RoadmapStatus | undefined {
  const column = columns.find(({ name }) => STATUS_COLUMN.test(name.trim()));
  const text = cells[column?.column ?? -1]?.text.trim() ?? '';
  return STATED.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The nearest heading, and the one above it too where two sections are called the same. */
function nameOf(path: readonly string[], all: ReadonlySet<string>): string {
  const name = path.at(-1) ?? '';
  const same = [...all].filter((other) => other.split('\n').at(-1) === name);
  return same.length > 1 ? path.slice(-2).join(' · ') : name;
}

/** The nearest heading that names one year: `2025년`, `2025 하반기`. */
function yearOf(path: readonly string[]): number | undefined {
  for (const name of path.toReversed()) {
    const years = [...new Set(name.match(/(?<!\d)20\d\d(?!\d)/g))];
    if (years.length === 1) return Number(years[0]);
  }
  return undefined;
}

function byTime(a: RoadmapItem, b: RoadmapItem): number {
  const [first, second] = [a, b].map(({ from, to }) => from ?? to ?? '9999');
  return first === second ? 0 : (first ?? '') < (second ?? '') ? -1 : 1;
}
