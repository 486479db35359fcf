import type { Problem } from '@/lib/problems/problem';

type Place = { line?: number; column?: number };

/** Where the readers of one file write down what is wrong with it, so that all problems come out at once. */
export type Report = {
  readonly problems: Problem[];
  error(found: string, hint: string, at?: Place): void;
  warn(found: string, hint: string, at?: Place): void;
};

/** An empty report on one file; `file` is the path that the owner knows, relative to the content folder. */
export function createReport(file: string): Report {
  const problems: Problem[] = [];
  const add = (severity: Problem['severity'], found: string, hint: string, at: Place) => {
    const place = {
      ...(at.line !== undefined && { line: at.line }),
      ...(at.column !== undefined && { column: at.column }),
    };
    problems.push({ severity, file, ...place, found, hint });
  };
  return {
    problems,
    error: (found, hint, at = {}) => add('error', found, hint, at),
    warn: (found, hint, at = {}) => add('warning', found, hint, at),
  };
}
