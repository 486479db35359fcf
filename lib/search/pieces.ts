/** About a thousand signs: a pair of signs that stands in a piece is then most often found in it only once. */
const LONGEST = 1000;

/**
 * Cuts a text where words end, so that every word stands whole in one piece.
 *
 * @returns at least one piece, none much longer than 1000 signs, unless a word is
 */
export function toPieces(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > LONGEST * 1.3) {
    const before = rest.lastIndexOf(' ', LONGEST);
    const end = before > LONGEST / 2 ? before : rest.indexOf(' ', LONGEST);
    if (end === -1) break;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end + 1);
  }
  return [...pieces, rest];
}
