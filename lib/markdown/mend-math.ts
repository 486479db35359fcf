import { type BodyLine, isBlank, type LineProblem } from './body-lines';
import type { MathMode } from './tex';

const OPEN = /^((?:\s|>)*)(\$\$|\\\\\[|\\\[)(?!\$)(.*)$/;
const ENVIRONMENT =
  /^((?:\s|>)*)(\\begin\{((?:equation|align|alignat|gather|multline|eqnarray|aligned|gathered|cases|[bpvBV]?matrix)\*?)\}.*)$/;
/** A formula is shorter; two signs that stand this far apart do not belong together. */
const LONGEST = 80;

/**
 * Spells formulas that stand on lines of their own as blocks, and marks their lines, so that no other rule reads them:
 *
 * - `$$x$$`, `$$ x` … `y $$` on lines of their own
 * - `\\[` … `\\]` of MathJax, and `\[` … `\]` where front matter says `math: true`
 * - `\begin{align}` … `\end{align}` without anything around it
 *
 * An opening sign that is closed nowhere is told and stays visible; it would take all that follows.
 */
export function mendMath(lines: readonly BodyLine[], mode: MathMode, problems: LineProblem[]): BodyLine[] {
  if (mode === 'none') return [...lines];
  const out: BodyLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as BodyLine;
    const formula = line.kind === 'markdown' ? readFormula(lines, at, mode) : undefined;
    if (formula === 'open') {
      const sign = line.text.trimStart().slice(0, 2);
      problems.push({
        line: line.line,
        found: `a formula is opened with ${sign} and never closed`,
        hint: `Write ${sign === '$$' ? '$$' : '\\\\]'} where it ends.`,
      });
      out.push({ ...line, text: line.text.replace('$$', '\\$\\$') });
    } else if (formula) {
      const { prefix, tex, end } = formula;
      const bound = (of: BodyLine): BodyLine => ({ ...of, text: `${prefix}$$`, shift: 0, kind: 'code' });
      const code = tex.filter(({ text }) => !isBlank(text.replace(/^(?:\s|>)*/, '')));
      out.push(bound(line), ...code.map((one) => ({ ...one, kind: 'code' as const })), bound(lines[end] as BodyLine));
      at = end;
    } else out.push(line);
  }
  return out;
}

type Formula = { prefix: string; tex: BodyLine[]; end: number };

function readFormula(lines: readonly BodyLine[], at: number, mode: MathMode): Formula | 'open' | undefined {
  const line = lines[at] as BodyLine;
  const environment = ENVIRONMENT.exec(line.text);
  if (environment) {
    const close = `\\end{${environment[3]}}`;
    const end = endOf(lines, at, (text) => text.trimEnd().endsWith(close));
    if (end === undefined) return undefined;
    return { prefix: environment[1] ?? '', tex: lines.slice(at, end + 1), end };
  }
  const [, prefix = '', sign = '', rest = ''] = OPEN.exec(line.text) ?? [];
  if (sign === '' || (sign === '\\[' && mode !== 'all')) return undefined;
  const close = sign === '$$' ? '$$' : sign.replace('[', ']');
  const own = rest.trimEnd();
  if (own.includes(close)) {
    // What goes on behind it is a sentence with a formula in it.
    if (!own.endsWith(close) || own.indexOf(close) !== own.length - close.length) return undefined;
    const text = own.slice(0, -close.length).trim();
    return text === '' ? undefined : { prefix, tex: [{ ...line, text: prefix + text }], end: at };
  }
  const end = endOf(lines, at + 1, (text) => text.includes(close));
  const last = lines[end ?? -1];
  if (end === undefined || !last?.text.trimEnd().endsWith(close))
    return sign === '$$' && own === '' ? 'open' : undefined;
  const tail = last.text.trimEnd().slice(0, -close.length);
  const tex = [{ ...line, text: prefix + own.trim() }, ...lines.slice(at + 1, end), { ...last, text: tail }];
  return { prefix, tex, end };
}

function endOf(lines: readonly BodyLine[], from: number, isEnd: (text: string) => boolean): number | undefined {
  for (let at = from; at < Math.min(lines.length, from + LONGEST); at += 1) {
    const line = lines[at] as BodyLine;
    if (line.kind !== 'markdown') return undefined;
    if (isEnd(line.text)) return at;
  }
  return undefined;
}
