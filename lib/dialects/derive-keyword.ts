import type { RootContent } from 'mdast';
import { plainText, type Section } from './body-tree';

/** What announces the word, and nothing else on the line: `올해의 키워드: 성장`. */
const STATEMENT =
  /^[^\p{L}\p{N}]*(?:(?:(?<year>(?:19|20)?\d{2})년?(?:의)?|(?<now>올해)의?|나의|내|한 해의|my)\s?)*(?:키워드|낱말|단어|한\s?단어|keyword|word of the year)\s?[:：]\s?(?<word>.+)$/iu;
/** A word, or a few; more is a sentence. Characters. */
const LONGEST = 24;

/** Whether a text may state a keyword at all. */
export function namesKeyword(text: string): boolean {
  return /키워드|낱말|단어|keyword|word of the year/iu.test(text);
}

/**
 * The keyword that a title, a paragraph or a heading states outright: `올해의 키워드: **성장**`. One of another year is
 * none; where two are stated, nobody can tell which is meant.
 * @param year the year that the post looks at
 * @param written the year in which it was written, which `올해` means
 */
export function deriveKeyword(
  title: string,
  sections: readonly Section[],
  { year, written }: { year?: number; written?: number },
): { word: string; from: 'title' | 'body' } | undefined {
  const isOfYear = ({ year: stated, now }: Record<string, string | undefined>): boolean => {
    if (stated) return year === undefined || Number(stated.slice(-2)) === year % 100;
    return !now || year === undefined || written === undefined || written === year;
  };
  const read = (line: string): string | undefined => {
    const groups = STATEMENT.exec(line)?.groups;
    return groups && isOfYear(groups) ? toWord(groups.word ?? '') : undefined;
  };
  const inTitle = title
    .split(/\s[-–—|]\s|[,(]\s?(?=[^,(]*(?:키워드|keyword))/)
    .map((part) => read(part.replace(/\)$/, '')));
  const [named] = inTitle.filter((word) => word !== undefined);
  if (named) return { word: named, from: 'title' };
  const words = new Set(sections.flatMap(linesOf).flatMap((line) => read(line) ?? []));
  const [word] = words;
  return word && words.size === 1 ? { word, from: 'body' } : undefined;
}

function linesOf({ headings, blocks }: Section): string[] {
  const paragraphs = blocks.flatMap<RootContent>((block) => (block.type === 'blockquote' ? block.children : [block]));
  return [
    ...headings.slice(-1),
    ...paragraphs.filter((block) => block.type === 'paragraph').map((block) => plainText(block)),
  ];
}

function toWord(text: string): string | undefined {
  const word = text.replace(/^[\s"'“”‘’「」『』<>#*]+|[\s"'“”‘’「」『』<>.!*]+$/gu, '');
  if (word === '' || Array.from(word).length > LONGEST) return undefined;
  return /[.!?。]\s|(?:다|요|까)$/u.test(word) ? undefined : word;
}
