import { readFileSync } from 'node:fs';

/** How many tests passed and failed. */
export type Counts = { passed: number; failed: number };

/**
 * Counts from the report that Vitest writes as JSON. A file that could not be loaded has no tests and counts as one
 * that failed, and so does a run that failed without saying where.
 *
 * @param code the exit code of the run
 */
export function countVitest(file: string, code: number): Counts {
  const report = readReport<{
    numPassedTests?: number;
    numFailedTests?: number;
    testResults?: { status: string; assertionResults: { status: string }[] }[];
  }>(file);
  const unloaded = (report?.testResults ?? []).filter(
    (result) => result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return atLeastOne({ passed: report?.numPassedTests ?? 0, failed: (report?.numFailedTests ?? 0) + unloaded }, code);
}

/** The same from Playwright's report; a test that passed on a second try has passed. */
export function countPlaywright(file: string, code: number): Counts {
  const stats = readReport<{ stats?: { expected: number; flaky: number; unexpected: number } }>(file)?.stats;
  return atLeastOne({ passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 }, code);
}

function atLeastOne({ passed, failed }: Counts, code: number): Counts {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function readReport<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
