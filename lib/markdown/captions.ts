import type { Element, ElementContent } from 'hast';
import { toString as toPlainText } from 'hast-util-to-string';
import { isElement, seenOf, type TreeNode } from './hast-parts';

/** A longer text under a picture is a paragraph that happens to stand there. */
const LONGEST = 160;
/** Elements that writers set a caption in: `*봄에 찍었다*`, `<sub>…</sub>`. */
const SMALL_PRINT = ['em', 'i', 'small', 'sub', 'figcaption'];
/** How Korean newspapers, and blogs after them, begin a caption. */
const MARK = /^\s*(?:[▲△▴↑]|[[<](?:그림|사진|표|Figure|Fig\.?)\s*[\d.-]+[\]>])/u;
const SENTENCE = /(?:[.!?…。]|니다|[었았였했겠]다|[한된이있없는]다|[어아해예에네군지]요|죠)["'”’)\]]?$/u;

/**
 * The alternative text where it is clearly a sentence to be read: three words or more, and an end.
 * `image`, `스크린샷 2024-01-01`, `a.png`, `pointcut 개념` are none.
 */
export function sentenceOf(alt: string): string | undefined {
  const text = alt.trim().replace(/\s+/g, ' ');
  const words = text.split(' ');
  const isSentence = words.length >= 3 && SENTENCE.test(text) && /\p{L}{2}/u.test(words.at(-1) ?? '');
  return isSentence && !/\.(?:png|jpe?g|gif|webp|svg|avif)\.?$/i.test(text) ? text : undefined;
}

/** What a line under a picture says about it; undefined where it is text like any other. */
export function captionOf(line: readonly ElementContent[]): ElementContent[] | undefined {
  const seen = line.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [first] = seen;
  if (first === undefined || lengthOf(seen) > LONGEST || hasPicture(seen)) return undefined;
  if (seen.length === 1 && isElement(first, ...SMALL_PRINT)) return first.children;
  return first.type === 'text' && MARK.test(first.value) ? trimmed(seen) : undefined;
}

/** The words of a line as a caption, where its author has set picture and words in the middle of the page. */
export function centredCaptionOf(line: readonly ElementContent[]): ElementContent[] | undefined {
  const own = captionOf(line);
  if (own) return own;
  return lengthOf(line) > 0 && lengthOf(line) <= LONGEST && !hasPicture(line) ? trimmed(line) : undefined;
}

function trimmed(line: readonly ElementContent[]): ElementContent[] {
  return line.map((node, index) => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === line.length - 1 ? start.trimEnd() : start };
  });
}

function lengthOf(nodes: readonly ElementContent[]): number {
  return toPlainText({ type: 'root', children: [...nodes] }).trim().length;
}

function hasPicture(nodes: readonly TreeNode[]): boolean {
  return nodes.some((node) => isElement(node) && (node.tagName === 'img' || hasPicture(seenOf(node as Element))));
}
