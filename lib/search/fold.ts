/**
 * Text as it is compared: width, case and accents folded, zero-width signs gone, every white space a space.
 * Sign by sign, so that what stands in a longer text folds as it does alone: `Ｎｅｘｔ.js` → `next.js`, `①` → `1`.
 * Syllables stay whole; jamo that stand alone stay jamo (NFKC would make 하 of ㅎㅏ), and pairs that a keyboard joins
 * are taken apart: ㄳ → ㄱㅅ.
 */
export function foldText(text: string): string {
  return text.normalize('NFC').replace(UNFOLDED, foldSign);
}

/** All but syllables and plain ASCII, which most texts are made of. */
const UNFOLDED = /[^ -@[-~가-힣]/gu;

/** Folded text, and where each of its code units began and ended in the text, which must be NFC. */
export type FoldedText = { text: string; starts: number[]; ends: number[] };

export function foldWithPlaces(text: string): FoldedText {
  const folded: FoldedText = { text: '', starts: [], ends: [] };
  let place = 0;
  for (const sign of text) {
    const plain = foldSign(sign);
    for (let index = 0; index < plain.length; index += 1) {
      folded.starts.push(place);
      folded.ends.push(place + sign.length);
    }
    folded.text += plain;
    place += sign.length;
  }
  return folded;
}

/**
 * Every syllable by its first consonant: `회고 2024` → `ㅎㄱ 2024`. As long as the text, so that what is found in it can
 * be marked in the text. `getChoseong` of es-hangul is not used for that: it takes the text apart (NFD), so that what has
 * parts beside Hangul (が, й) comes out longer, and its tables would be loaded with the search.
 */
export function toInitials(folded: string): string {
  return folded.replace(/[가-힣]/g, (syllable) => INITIALS[Math.floor((syllable.charCodeAt(0) - 0xac00) / 588)] ?? '');
}

/** The words of a query, folded, each once; those of a single sign are left out, for they are everywhere. */
export function toSearchWords(query: string): string[] {
  const words = foldText(query)
    .split(' ')
    .filter((word) => word.length > 1)
    .map((word) => word.slice(0, LONGEST_WORD));
  return [...new Set(words)].slice(0, MOST_WORDS);
}

const LONGEST_WORD = 64;
const MOST_WORDS = 8;

const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** Final consonants of two parts. */
const PAIRS: Record<string, string> = {
  ...{ ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ' },
  ...{ ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ' },
};

const known = new Map<string, string>();

function foldSign(sign: string): string {
  if (sign >= '가' && sign <= '힣') return sign;
  const folded = known.get(sign) ?? fold(sign);
  known.set(sign, folded);
  return folded;
}

function fold(sign: string): string {
  if (/[\u3131-\u318e]/.test(sign)) return PAIRS[sign] ?? sign;
  return (
    sign
      .normalize('NFKD')
      .toUpperCase()
      .toLowerCase()
      // Accents; then signs that are not seen: soft hyphens, joiners, variation selectors.
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .replace(/\s/g, ' ')
      // ㈜ holds a syllable.
      .normalize('NFC')
  );
}
