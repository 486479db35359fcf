import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './test-counts';

const root = mkdtempSync(join(tmpdir(), 'hoego-counts-'));

afterAll(() => rmSync(root, { recursive: true, force: true }));

function report(value: unknown): string {
  const file = join(root, 'report.json');
  writeFileSync(file, JSON.stringify(value));
  return file;
}

it('counts unit tests, and a file that could not be loaded as one', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const failed = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
  const value = {
    numPassedTests: 7,
    numFailedTests: 1,
    testResults: [broken, failed, { status: 'passed', assertionResults: [] }],
  };
  expect(countVitest(report(value), 1)).toEqual({ passed: 7, failed: 2 });
});

it('counts end-to-end tests; one that passed on a second try has passed', () => {
  const value = { stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 4 } };
  expect(countPlaywright(report(value), 1)).toEqual({ passed: 6, failed: 2 });
});

it('never takes a run that failed for one that passed', () => {
  expect(countPlaywright(report({ stats: { expected: 5, flaky: 0, unexpected: 0 } }), 1)).toEqual({
    passed: 5,
    failed: 1,
  });
  expect(countVitest(join(root, 'none.json'), 1)).toEqual({ passed: 0, failed: 1 });
});
