import type { Problem } from './problem';

/** `posts/a.md:3:7`, as editors and terminals link it; parts that are not known are left out. */
export function formatPlace({ file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}

/** All problems as one text for a terminal: errors first, then by file and line, two lines each. */
export function formatProblems(problems: readonly Problem[]): string {
  return [...problems]
    .sort(byWeight)
    .map((problem) => `${problem.severity}: ${formatPlace(problem)}: ${problem.found}\n       ${problem.hint}`)
    .join('\n');
}

/** `2 errors, 1 warning`. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  return `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
}

export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

function byWeight(a: Problem, b: Problem): number {
  return (
    Number(isError(b)) - Number(isError(a)) ||
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}
