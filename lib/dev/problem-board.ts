import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatPlace, formatProblems, isError } from '@/lib/problems/format-problems';
import type { Problem } from '@/lib/problems/problem';

/**
 * What is wrong with the content while it is being written: new problems are printed, and those that are gone.
 * All of them stand in `.hoego/problems.json`, where pages in dev find them.
 */
export function createProblemBoard(work: string, print: (text: string) => void = console.log) {
  const rooms = new Map<string, readonly Problem[]>();
  let shown = new Map<string, Problem>();

  /**
   * Puts up all problems of one kind of reading (`content`, `bodies`) in place of its earlier ones.
   *
   * @returns how many errors there are now, as pages say it
   */
  return function post(room: string, problems: readonly Problem[]): number {
    rooms.set(room, problems);
    const now = new Map([...rooms.values()].flat().map((problem) => [toKey(problem), problem]));
    const fresh = [...now].filter(([key]) => !shown.has(key)).map(([, problem]) => problem);
    const gone = [...shown].filter(([key]) => !now.has(key)).map(([, problem]) => problem);
    // A problem that only moved to another line is not told as fixed and found again.
    const stays = new Set([...now.values()].map(toSubject));
    for (const problem of gone)
      if (!stays.has(toSubject(problem))) print(`fixed: ${formatPlace(problem)}: ${problem.found}`);
    const known = new Set([...shown.values()].map(toSubject));
    const news = fresh.filter((problem) => !known.has(toSubject(problem)));
    if (news.length > 0) print(formatProblems(news));
    if (now.size === 0 && shown.size > 0) print('Nothing is wrong any more.');
    shown = now;
    writeFileSync(join(work, 'problems.json'), JSON.stringify([...now.values()], null, 2));
    return [...now.values()].filter(isError).length;
  };
}

function toKey(problem: Problem): string {
  return JSON.stringify([toSubject(problem), problem.line, problem.column]);
}

function toSubject({ severity, file, found }: Problem): string {
  return JSON.stringify([severity, file, found]);
}
