import { type Counts, countTerms, type NearMemory, type NearText, WIDE } from './count-terms';

export type NearOne = { id: string; nearness: number };

/** What a text is known by: the heaviest of its terms. */
const TERMS = 64;
/** Terms in more than this share of all texts tell nothing (했습니, 회고 in a blog of retrospectives). */
const COMMON = 0.25;
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
 * @param memory what was read of texts before, so that only others are read; it is brought up to date
 * @returns for each id the nearest, nearest first, equals by id; none that is near by chance
 */
export function findNearTexts(texts: readonly NearText[], memory?: NearMemory): Map<string, NearOne[]> {
  const languages = [...new Set(texts.map(({ lang }) => lang))];
  return new Map(
    languages.flatMap((language) => {
      const own = texts.filter(({ lang }) => lang === language);
      return compare(own, countTerms(language, own, memory));
    }),
  );
}

function compare(texts: readonly NearText[], counts: Counts): [string, NearOne[]][] {
  const vectors = toVectors(counts, texts.length);
  const { starts, holders, weights } = toHolders(vectors, counts.spread.length);
  const near: NearOne[][] = texts.map(() => []);
  const sums = new Float64Array(texts.length);
  const shared = new Uint8Array(texts.length);
  // Two texts are compared when it is the turn of the first of them: by then the holders of a term before the place
  // that was come to have had theirs.
  const places = starts.slice();
  for (const [text, { id }] of texts.entries()) {
    const met: number[] = [];
    for (let at = text * TERMS; at < (text + 1) * TERMS; at += 1) {
      const weight = vectors.weights[at] ?? 0;
      if (weight === 0) continue;
      const term = vectors.terms[at] ?? 0;
      const end = starts[term + 1] ?? 0;
      const first = (places[term] ?? 0) + 1;
      places[term] = first;
      for (let place = first; place < end; place += 1) {
        const other = holders[place] ?? 0;
        if (shared[other] === 0) met.push(other);
        sums[other] = (sums[other] ?? 0) + weight * (weights[place] ?? 0);
        shared[other] = (shared[other] ?? 0) + 1;
      }
    }
    for (const other of met) {
      // Far behind the point lies the order in which numbers were added up.
      const nearness = Math.round((sums[other] ?? 0) * 100) / 100;
      const isChance = nearness < NEAR || (shared[other] ?? 0) < SHARED;
      sums[other] = shared[other] = 0;
      if (isChance) continue;
      near[text]?.push({ id: texts[other]?.id ?? '', nearness });
      near[other]?.push({ id, nearness });
    }
  }
  return texts.map(({ id }, text) => {
    const sorted = (near[text] ?? []).sort((a, b) => b.nearness - a.nearness || (a.id < b.id ? -1 : 1));
    return [id, sorted.slice(0, TOLD)];
  });
}

/** Of each text as many as `TERMS` terms and their weights, whose squares make 1 together; a weight of 0 is none. */
type Vectors = { terms: Int32Array; weights: Float32Array };

function toVectors({ spread, terms, counts, ends }: Counts, all: number): Vectors {
  const rarities = Float64Array.from(spread, (of) => toRarity(of, all));
  const vectors = { terms: new Int32Array(all * TERMS), weights: new Float32Array(all * TERMS) };
  let start = 0;
  for (const [text, end] of ends.entries()) {
    // Weight and term in one number each, the heaviest first, so that the machine sorts them by itself.
    const keys = new Float64Array(end - start);
    let length = 0;
    for (let at = start; at < end; at += 1) {
      const rarity = rarities[terms[at] ?? 0] ?? 0;
      if (rarity <= 0) continue;
      const weight = Math.round((1 + Math.log((counts[at] ?? 0) / 2)) * rarity * FINE);
      keys[length] = (terms[at] ?? 0) - weight * MOST_TERMS;
      length += 1;
    }
    const heaviest = keys.subarray(0, length).sort().subarray(0, TERMS);
    const weights = Array.from(heaviest, (key) => Math.ceil(-key / MOST_TERMS));
    const norm = Math.hypot(...weights) || 1;
    for (const [index, weight] of weights.entries()) {
      vectors.terms[text * TERMS + index] = (heaviest[index] ?? 0) + weight * MOST_TERMS;
      vectors.weights[text * TERMS + index] = weight / norm;
    }
    start = end;
  }
  return vectors;
}

const FINE = 1000;
const MOST_TERMS = 2 ** 32;

/** The same however many texts there are; 0 for what nearly everybody says. */
function toRarity(of: number, all: number): number {
  if (of > WIDE || (all >= 8 && of > all * COMMON)) return 0;
  if (all < FEW) return of > 1 ? 9 - Math.log2(of) : 0;
  return 4 - Math.floor(Math.log2(of + 4) / 2);
}

/** Which texts have a term, and its weight there: those of term 5 from `starts[5]` to before `starts[6]`. */
function toHolders(vectors: Vectors, size: number): { starts: Int32Array; holders: Int32Array; weights: Float32Array } {
  const starts = new Int32Array(size + 1);
  for (const [at, term] of vectors.terms.entries()) {
    if (vectors.weights[at] !== 0) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < size; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const holders = new Int32Array(starts[size] ?? 0);
  const weights = new Float32Array(holders.length);
  for (const [at, term] of vectors.terms.entries()) {
    const weight = vectors.weights[at] ?? 0;
    if (weight === 0) continue;
    const place = next[term] ?? 0;
    next[term] = place + 1;
    holders[place] = Math.floor(at / TERMS);
    weights[place] = weight;
  }
  return { starts, holders, weights };
}
