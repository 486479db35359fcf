import { foldText } from './fold';
import { PairTable } from './pair-table';

/**
 * Gives the terms of texts numbers: pairs of syllables, so that 회고를 is near 연말회고, and words of other scripts,
 * folded. Numbers alone say little and are none.
 */
export class TermTable {
  readonly #terms = new PairTable();
  readonly #words = new Map<string, number>();

  get size(): number {
    return this.#terms.size;
  }

  /** Calls with every term of a text, as often as it comes. @param text NFC */
  read(text: string, call: (term: number) => void): void {
    let before = OTHER;
    for (let index = 0; index < text.length; index += 1) {
      const kind = kindOf(text.charCodeAt(index));
      if (kind === LATIN) {
        WORD.lastIndex = index;
        const word = WORD.exec(text)?.[0];
        if (word !== undefined) {
          call(this.wordOf(word));
          index += word.length - 1;
        }
      } else if (kind !== OTHER && kind === before) {
        call(this.#terms.numberOf(text.charCodeAt(index - 1), text.charCodeAt(index)));
      }
      before = kind;
    }
  }

  wordOf(word: string): number {
    const number = this.#words.get(word) ?? this.#terms.numberOf(ABOVE_SIGNS, hash(foldText(word)));
    this.#words.set(word, number);
    return number;
  }

  /** The place of each term among all, in an order that does not depend on which came first. */
  toRanks(): Int32Array {
    const { firsts, seconds } = this.#terms.toArrays();
    const keys = new Float64Array(this.size);
    for (let term = 0; term < keys.length; term += 1) {
      const first = firsts[term] ?? 0;
      const second = seconds[term] ?? 0;
      keys[term] = first === ABOVE_SIGNS ? first * 0x10000 + (second >>> 0) : first * 0x10000 + second;
    }
    const order = Uint32Array.from(keys, (_, term) => term).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
    const ranks = new Int32Array(this.size);
    for (let rank = 0; rank < order.length; rank += 1) ranks[order[rank] ?? 0] = rank;
    return ranks;
  }
}

/** No sign has this number, so words and pairs stay apart. */
const ABOVE_SIGNS = 0x10000;

const [OTHER, HANGUL, CHINESE_OR_KANA, LATIN] = [1, 2, 3, 4];

const kinds = new Uint8Array(0x10000).fill(HANGUL, 0xac00, 0xd7a4);

/** What a sign is, once asked of the regular expressions. */
function kindOf(code: number): number {
  const known = kinds[code] ?? OTHER;
  if (known > 0) return known;
  const sign = String.fromCharCode(code);
  const isEastern = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sign);
  const kind = isEastern ? CHINESE_OR_KANA : /\p{Script=Latin}/u.test(sign) ? LATIN : OTHER;
  kinds[code] = kind ?? 0;
  return kind ?? 0;
}

const WORD = /\p{Script=Latin}[\p{Script=Latin}\d.+#-]*[\p{Script=Latin}\d+#]/uy;

/** FNV-1a, 32 bits: a number that does not depend on the other texts. */
function hash(word: string): number {
  let bits = 0x811c9dc5;
  for (let place = 0; place < word.length; place += 1) bits = Math.imul(bits ^ word.charCodeAt(place), 0x01000193);
  return bits | 0;
}
