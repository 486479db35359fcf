import { foldText } from './fold';

/** A text by its fields; what is said in a title weighs more than what is said in passing. */
export type NearText = { id: string; lang: string; title: string; tags: string[]; headings: string[]; body: string };

export type NearOne = { id: string; nearness: number };

const WEIGHTS = { title: 3, tag: 6, heading: 1.5, body: 1 };
/** Signs of a body that are read: what a text is about is said by then. */
const LONGEST_BODY = 4000;
/** What a text is known by: the heaviest of its terms. */
const TERMS = 64;
/** Terms in more than this share of all texts tell nothing (했습니, 회고 in a blog of retrospectives). */
const COMMON = 0.25;
/** Nor do those in more texts than this, and they would cost the most where there are ten thousand. */
const WIDE = 250;
/** Below this it matters little how many lists change, and more how well they are made. */
const FEW = 300;
/** What is less near is near by chance: found on eight blogs of real people. */
const NEAR = 0.12;
/** Fewer terms in common are chance, too, however short the texts are. */
const SHARED = 6;
/** How many of the nearest are told, so that others can be left out. */
const TOLD = 12;

/**
 * The nearest texts of each text in its language, by tf-idf over pairs of syllables, words of other scripts and tags,
 * compared by cosine (0 to 1). The same for the same texts, in whatever order they come.
 *
 * Among many texts it goes by steps how rare a term is (in 1–11 of them, 12–59, 60–251, …), so that one text more changes
 * hardly any other list.
 *
 * @returns for each id the nearest, nearest first, equals by id; none that is near by chance
 */
export function findNearTexts(texts: readonly NearText[]): Map<string, NearOne[]> {
  const languages = [...new Set(texts.map(({ lang }) => lang))];
  return new Map(languages.flatMap((language) => compare(texts.filter(({ lang }) => lang === language))));
}

/** Weights by terms; a term is a number. */
type Vector = [term: number, weight: number][];

function compare(texts: readonly NearText[]): [string, NearOne[]][] {
  const counted = texts.map((text) => countTerms(text));
  const spread = new Map<number, number>();
  for (const counts of counted) for (const term of counts.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const vectors = counted.map((counts) => toVector(counts, spread, texts.length));

  const holders = new Map<number, [text: number, weight: number][]>();
  for (const [text, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const list = holders.get(term);
      if (list) list.push([text, weight]);
      else holders.set(term, [[text, weight]]);
    }
  }
  const sums = new Float64Array(texts.length);
  const shared = new Uint8Array(texts.length);
  return texts.map(({ id }, text) => {
    const met: number[] = [];
    for (const [term, weight] of vectors[text] ?? []) {
      for (const [other, otherWeight] of holders.get(term) ?? []) {
        if (sums[other] === 0) met.push(other);
        sums[other] = (sums[other] ?? 0) + weight * otherWeight;
        shared[other] = (shared[other] ?? 0) + 1;
      }
    }
    const near = met.flatMap((other): NearOne[] => {
      // Far behind the point lies the order in which numbers were added up.
      const nearness = Math.round((sums[other] ?? 0) * 100) / 100;
      const isChance = nearness < NEAR || (shared[other] ?? 0) < SHARED;
      sums[other] = shared[other] = 0;
      return other === text || isChance ? [] : [{ id: texts[other]?.id ?? '', nearness }];
    });
    near.sort((a, b) => b.nearness - a.nearness || (a.id < b.id ? -1 : 1));
    return [id, near.slice(0, TOLD)];
  });
}

/** The same however many texts there are; 0 for what nearly everybody says. */
function toRarity(of: number, all: number): number {
  if (of > WIDE || (all >= 8 && of > all * COMMON)) return 0;
  if (all < FEW) return of > 1 ? 9 - Math.log2(of) : 0;
  return 4 - Math.floor(Math.log2(of + 4) / 2);
}

function toVector(counts: ReadonlyMap<number, number>, spread: ReadonlyMap<number, number>, all: number): Vector {
  const vector: Vector = [];
  for (const [term, count] of counts) {
    const rarity = toRarity(spread.get(term) ?? 0, all);
    if (rarity > 0) vector.push([term, (1 + Math.log(count)) * rarity]);
  }
  vector.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const heaviest = vector.slice(0, TERMS);
  const length = Math.hypot(...heaviest.map(([, weight]) => weight)) || 1;
  return heaviest.map(([term, weight]) => [term, weight / length]);
}

function countTerms(text: NearText): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (term: number, weight: number): void => void counts.set(term, (counts.get(term) ?? 0) + weight);
  const addWord = (word: string, weight: number): void => add(PAIRS + hash(word), weight);
  const addText = (field: string, weight: number): void => {
    for (const [word] of foldText(field).matchAll(WORD)) {
      if (!IN_PAIRS.test(word)) addWord(word, weight);
      else for (let place = 0; place + 1 < word.length; place += 1) add(toPair(word, place), weight);
    }
  };
  addText(text.title, WEIGHTS.title);
  for (const tag of text.tags) addWord(`#${foldText(tag)}`, WEIGHTS.tag);
  for (const heading of text.headings) addText(heading, WEIGHTS.heading);
  addText(text.body.slice(0, LONGEST_BODY), WEIGHTS.body);
  return counts;
}

/** Two UTF-16 units as one number. */
function toPair(word: string, place: number): number {
  return word.charCodeAt(place) * 0x10000 + word.charCodeAt(place + 1);
}

const PAIRS = 0x1_0000_0000;

/** FNV-1a, 32 bits: a number that does not depend on the other texts. */
function hash(word: string): number {
  let bits = 0x811c9dc5;
  for (let place = 0; place < word.length; place += 1) bits = Math.imul(bits ^ word.charCodeAt(place), 0x01000193);
  return bits >>> 0;
}

/** Hangul is compared by pairs of syllables, so that 회고를 is near 연말회고; numbers alone say little. */
const WORD =
  /[가-힣]{2,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}|\p{Script=Latin}[\p{Script=Latin}\d.+#-]*[\p{Script=Latin}\d+#]/gu;
const IN_PAIRS = /^[가-힣\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
