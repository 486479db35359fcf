import { SPAN_SHAPES, type SpanUnit, type TitleSpan } from './span-shapes';

/** A title in which every span is replaced by a mark, `⟨year⟩을 돌아보며`, so that rules can speak of spans. */
export type MarkedTitle = { text: string; spans: TitleSpan[] };

/** The mark that stands for a span of a unit. */
export function markOf(unit: SpanUnit): string {
  return `⟨${unit}⟩`;
}

/**
 * Finds every span that a title names and puts marks in their places. Dashes, quotes and tildes become plain ones.
 * @param thisYear the year of the post's date, which tells `24년` (a year) from `10년` (ten years)
 */
export function markSpans(title: string, thisYear?: number): MarkedTitle {
  const plain = toPlain(title);
  const found: { start: number; end: number; span: Omit<TitleSpan, 'text' | 'at'> }[] = [];
  for (const { pattern, read } of SPAN_SHAPES) {
    for (const match of plain.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const span = read(match.groups ?? {}, { thisYear });
      if (span) found.push({ start, end, span });
    }
  }
  let text = '';
  let last = 0;
  const spans = found
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, span }) => {
      text += plain.slice(last, start);
      const at = text.length;
      text += markOf(span.unit);
      last = end;
      return { ...span, text: plain.slice(start, end).trim(), at };
    });
  return { text: text + plain.slice(last), spans };
}

function toPlain(title: string): string {
  return title
    .normalize('NFC')
    .replace(/\p{Extended_Pictographic}|\u{fe0f}|\u{200d}/gu, ' ')
    .replace(/[～〜∼]/g, '~')
    .replace(/[–—―ー]/g, '-')
    .replace(/[‘’`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
