/**
 * The files of the font that pages have for themselves, by the pages' numbers: names in `/webfont/` without their ending,
 * for regular and bold, the same where there is one for both. They are no part of a version of the index: what a page is
 * set in may change while what it says does not.
 */
export type Fonts = ([] | [regular: string, bold: string])[];

/** How many pages stand in one file. */
export const FONTS_SIZE = 32;

export function fontsFile(number: number): string {
  return `fonts/${number}.json`;
}
