/** One figure: what it is, and its value for each contender; the first is the one that others are compared with. */
export type Row = { name: string; values: (number | undefined)[]; unit: 'kB' | 's' | 'MB' | 'ms' | 'of 100' | '' };

/**
 * A table of Markdown. Beside each figure of a peer stands how many times that of the first contender it is;
 * scores of 100 stand as they are.
 */
export function toTable(heading: string, contenders: readonly string[], rows: readonly Row[]): string {
  const cells = rows.map(({ name, values, unit }) => [
    unit && unit !== 'of 100' ? `${name}, ${unit}` : name,
    ...values.map((value, index) => toCell(value, index === 0 || unit === 'of 100' ? undefined : values[0], unit)),
  ]);
  return alignTable([[heading, ...contenders], ...cells]);
}

/** Rows of a table of Markdown, the first its head; all columns but the first are of figures. */
export function alignTable(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (texts: readonly string[]) =>
    `| ${texts.map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((size, column) => (column === 0 ? '-'.repeat(size + 2) : `${'-'.repeat(size + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.slice(1).map(line)].join('\n');
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function toCell(value: number | undefined, first: number | undefined, unit: Row['unit']): string {
  if (value === undefined) return '–';
  const text = format(value, unit);
  return first ? `${text} (×${(value / first).toFixed(value / first < 10 ? 1 : 0)})` : text;
}

function format(value: number, unit: Row['unit']): string {
  if (unit === 'kB') return (value / 1000).toFixed(1);
  if (unit === 'MB') return (value / 1e6).toFixed(0);
  return unit === 's' ? value.toFixed(1) : value.toFixed(0);
}
