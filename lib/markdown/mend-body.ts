import { type BodyLine, type LineProblem, toLines } from './body-lines';
import { cleanCharacters, openMarkers } from './clean-characters';
import { mendAddresses } from './mend-addresses';
import { mendCallouts } from './mend-callouts';
import { mendDetails } from './mend-details';
import { mendEmbeds } from './mend-embeds';
import { mendFences } from './mend-fences';
import { mendHeadings } from './mend-headings';
import { mendHtml } from './mend-html';
import { mendMath } from './mend-math';
import { type MathMode, toMathMode } from './tex';

/** A body as the parser gets it, and the way back to what the author wrote. */
export type MendedBody = {
  text: string;
  /** From a place in `text` to the place in the body as written; both 1-based. */
  toWritten: (place: { line: number; column: number }) => { line: number; column: number };
  /** In lines of the body as written. */
  problems: LineProblem[];
  math: MathMode;
};

/**
 * Puts right, as text, what would be lost in the parser: see each rule. Nothing that the author wrote is
 * left out except characters that cannot be seen.
 *
 * @param math what front matter says of formulas
 */
export function mendBody(body: string, format: 'md' | 'mdx', math?: boolean): MendedBody {
  const problems: LineProblem[] = [];
  const fenced = mendFences(toLines(cleanCharacters(body)), problems);
  const opened = fenced.map((line) => (line.kind === 'markdown' ? { ...line, text: openMarkers(line.text) } : line));
  const told = mendEmbeds(opened);
  // In MDX a tag is JSX, and Markdown under it is read anyway.
  const mode = toMathMode(told, math);
  const boxes = mendCallouts(mendMath(told, mode, problems));
  const lines = mendAddresses(mendHeadings(format === 'md' ? mendHtml(mendDetails(boxes)) : boxes));
  return {
    text: lines.map((line) => line.text).join('\n'),
    toWritten: (place) => toWritten(lines, place),
    problems,
    math: mode,
  };
}

function toWritten(lines: readonly BodyLine[], { line, column }: { line: number; column: number }) {
  const written = lines[Math.min(line, lines.length) - 1];
  return { line: written?.line ?? line, column: Math.max(1, column - (written?.shift ?? 0)) };
}
