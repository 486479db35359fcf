import GithubSlugger from 'github-slugger';
import type { List, ListItem, RootContent } from 'mdast';
import { plainText, type Section } from './body-tree';
import type { Goal, Kind } from './canonical-post';
import { readAmount } from './goal-amount';

/** A task of GFM somewhere in a text; the cheap question before the dear one. */
const TASK = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\][ \t]/m;
const PROMISES =
  /목표|다짐|계획|할\s?일|해야\s?할|하고\s?싶은|이루고\s?싶은|결심|약속|각오|버킷\s?리스트|투두|goals?\b|resolutions?\b|to-?dos?\b|\bplans?\b|objectives?\b|\bokrs?\b|bucket\s?list/iu;
/** Headings over what was promised before, and over what became of it. */
const BEFORE = /작년|지난|이전|저번|회고|돌아보|되돌아|결과|달성|점검|리뷰|지킨|못한|\blast\b|previous|review|retro/iu;
const COMING = /내년|다음\s?해|새해|신년|\bnext year\b|\bnew year/iu;
const THIS = /올해|올\s?한\s?해|this year/iu;
/** Lists in lists that a writer still means. */
const DEEPEST = 20;

/** The year that a post looks at, where it looks at a year (or a part of one), and the year in which it was written. */
export type GoalContext = { kind: Kind; year?: number; isWholeYear: boolean; written?: number; bodyLine: number };

/** Whether a body may hold goals at all. */
export function hasTasks(body: string): boolean {
  return TASK.test(body);
}

/**
 * The goals that the task lists of a post state. In a pledge: those below a heading such as 목표, 다짐, 계획, Goals,
 * or its only task list where no heading says so. In a retrospective of a year: those below a heading that
 * promises for the next year (`2025년 목표`, `내년 다짐`). Ids come from the text, so they stay while the text does.
 */
export function deriveGoals(sections: readonly Section[], context: GoalContext): Goal[] {
  const lists = sections.flatMap(({ headings, blocks }) =>
    blocks.filter(isTaskList).map((list) => ({ headings, list })),
  );
  const promising = lists.filter(({ headings }) =>
    context.kind === 'pledge' ? isPromise(headings, context.year) : isNextYear(headings, context),
  );
  const [only, ...others] = lists;
  const isOnly = context.kind === 'pledge' && only && others.length === 0 && !isOther(only.headings, context.year);
  const chosen = promising.length > 0 ? promising : isOnly ? [only] : [];
  const slugger = new GithubSlugger();
  return chosen
    .flatMap(({ list }) => tasksOf(list))
    .flatMap((item) => {
      const text = textOf(item);
      const line = item.position && item.position.start.line + context.bodyLine - 1;
      if (text === '') return [];
      const id = slugger.slug(
        text
          .normalize('NFC')
          .replace(/[^\p{L}\p{N}\s_-]/gu, '')
          .trim() || 'goal',
      );
      return [{ id, text, ...readAmount(text), ...(item.checked && { done: true }), ...(line && { line }) }];
    });
}

function isPromise(headings: readonly string[], year: number | undefined): boolean {
  return !isOther(headings, year) && headings.some((heading) => PROMISES.test(heading));
}

/** Below these headings stands what was promised before, or for another year. */
function isOther(headings: readonly string[], year: number | undefined): boolean {
  if (headings.some(isOver)) return true;
  return headings.flatMap(yearsOf).some((one) => year !== undefined && one !== year);
}

function isOver(heading: string): boolean {
  return BEFORE.test(heading);
}

function isNextYear(headings: readonly string[], { year, isWholeYear, written }: GoalContext): boolean {
  if (year === undefined || !isWholeYear || headings.some(isOver)) return false;
  if (!headings.some((heading) => PROMISES.test(heading))) return false;
  const years = headings.flatMap(yearsOf);
  if (years.length > 0) return years.every((one) => one === year + 1);
  return headings.some((heading) => COMING.test(heading) || (written === year + 1 && THIS.test(heading)));
}

function yearsOf(heading: string): number[] {
  return [...heading.matchAll(/(?<!\d)(?:(20\d{2})(?!\d)|(?:'|’)?(\d{2})년)/g)].map(([, long, short]) =>
    Number(long ?? `20${short}`),
  );
}

function isTaskList(block: RootContent): block is List {
  return block.type === 'list' && tasksOf(block).length > 0;
}

/** Items with a box; of boxes within boxes the outer ones. */
function tasksOf(list: List, depth = 0): ListItem[] {
  return list.children.flatMap((item) => {
    if (typeof item.checked === 'boolean') return [item];
    if (depth > DEEPEST) return [];
    return item.children.flatMap((child) => (child.type === 'list' ? tasksOf(child, depth + 1) : []));
  });
}

function textOf(item: ListItem): string {
  const [first] = item.children;
  return first?.type === 'paragraph' ? plainText(first) : '';
}
