import { toRange } from '@/lib/dialects/read-range';

/** A column of a roadmap's table that holds no dates. */
export type RoadmapColumn = { name: string; column: number; texts: readonly string[] };

const TITLE =
  /^(?:title|name|item|task|topic|goal|project|work|todo|what|할\s?일|하는\s?일|한\s?일|하지\s?않을\s?일|해야\s?할\s?일|일|주제|내용|제목|이름|항목|과제|목표|작업|프로젝트|기능|학습\s?내용|공부|강의|책|무엇)$/i;
const LINK = /^(?:url|link|links|링크|주소|글)$/i;
const CATEGORY =
  /^(?:category|type|tag|tags|area|field|part|status|state|분류|구분|카테고리|종류|영역|분야|유형|태그|상태|단계|우선순위|priority)$/i;
const NUMBER = /^(?:no\.?|number|num|#|순번|번호|순서|id|idx|index)$/i;

/**
 * The column that names the item: as its heading says, where its rows differ; else the first in which every row says
 * something else, categories last.
 *
 * @returns undefined where there is no column at all
 */
export function findTitleColumn(columns: readonly RoadmapColumn[]): number | undefined {
  const named = columns.filter(({ name }) => TITLE.test(name.trim()));
  const links = columns.filter(({ name, texts }) => LINK.test(name.trim()) && !texts.every(isAddress));
  const others = columns.filter(({ name, texts }) => !CATEGORY.test(name.trim()) && !texts.every(isAddress));
  const found =
    [...named, ...links].find(({ texts }) => texts.length === 1 || new Set(texts).size > 1) ??
    [...others, ...columns].find(({ texts }) => new Set(texts).size === texts.length) ??
    [...named, ...links, ...others, ...columns][0];
  return found?.column;
}

/** A column of numbers, or of the dashes that stand where numbers will be. */
export function isNumbers(name: string, texts: readonly string[]): boolean {
  const said = texts.filter((text) => !isBlank(text));
  return said.length === 0 ? NUMBER.test(name.trim()) : said.every((text) => /^#?\d+\.?$/.test(text.trim()));
}

/** Says nothing yet: `TBD`, `----`, nothing; a tick alone does say something. */
export function isBlank(text: string): boolean {
  return toRange(text) === 'undated' && !/\p{Extended_Pictographic}/u.test(text);
}

function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text.trim()) || isBlank(text);
}
