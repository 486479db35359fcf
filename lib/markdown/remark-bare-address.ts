import type { Link, PhrasingContent, Root } from 'mdast';
import type { Plugin } from 'unified';
import { SKIP, visit } from './walk';

/** Particles, and endings of `이다`, that follow an address directly: they belong to the sentence. */
const PARTICLE =
  /^(?:은|는|이|가|을|를|의|에|와|과|도|만|로|으로|에서|에게|까지|부터|처럼|보다|마다|이나|이랑|랑|하고|(?:으)?로(?:는|도|만|의|부터|서|써)|에(?:는|도|만|의)|에서(?:는|도|만|의|부터)|(?:이)?라(?:는|고|면|서|도)|입니다|이다|이고|이며|인데|인지|이에요|예요|이라고|이라는)$/;
const HANGUL = /^[\p{Script=Hangul}]+/u;
const ENDS_ADDRESS = /[“”‘’「」『』【】《》〈〉。、，…·<>]/u;

/**
 * Ends a bare address where the sentence goes on:
 * `http://localhost:4000로` -> a link to `http://localhost:4000`, then `로`.
 *
 * Hangul that follows `/`, `=`, `#`, `-`, `_`, `&`, `?`, `%` is part of the address
 * (`https://ko.wikipedia.org/wiki/회고`) unless it is nothing but a particle.
 */
export const remarkBareAddress: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file);
  visit(tree, 'link', (node, index, parent) => {
    if (!parent || index === undefined || !isBare(node, source)) return undefined;
    const address = (node.children[0] as { value: string }).value;
    const length = endOfAddress(address);
    if (length === address.length) return undefined;
    const kept = address.slice(0, length);
    const rest: PhrasingContent = { type: 'text', value: address.slice(length) };
    // The scheme that GFM put before `www.` stays.
    const scheme = node.url.startsWith(address) ? '' : node.url.slice(0, node.url.indexOf(address));
    const link: Link = { ...node, url: scheme + kept, children: [{ type: 'text', value: kept }] };
    parent.children.splice(index, 1, link, rest);
    return [SKIP, index + 2];
  });
};

/** The number of characters of `text` that are the address. */
export function endOfAddress(text: string): number {
  let at = 0;
  while (at < text.length) {
    if (ENDS_ADDRESS.test(text[at] ?? '')) return trim(text, at);
    const run = HANGUL.exec(text.slice(at))?.[0];
    if (!run) {
      at += 1;
      continue;
    }
    const isPart = /[/=#\-_&?%+]/.test(text[at - 1] ?? '');
    if (!isPart || (PARTICLE.test(run) && at + run.length === text.length)) return trim(text, at);
    at += run.length;
  }
  return text.length;
}

/** Punctuation before the sentence goes on belongs to it, as GFM has it at the end of an address. */
function trim(text: string, end: number): number {
  let at = end;
  for (;;) {
    const last = text[at - 1] ?? '';
    const isUnbalanced = last === ')' && text.slice(0, at).split(')').length > text.slice(0, at).split('(').length;
    if (!/[?!.,:*_~'"]/.test(last) && !isUnbalanced) return at;
    at -= 1;
  }
}

function isBare(node: Link, source: string): boolean {
  const [child] = node.children;
  if (node.children.length !== 1 || child?.type !== 'text' || !/^(https?:\/\/|www\.)/i.test(child.value)) return false;
  const start = node.position?.start.offset;
  return start === undefined || !/[[<]/.test(source[start] ?? '');
}
