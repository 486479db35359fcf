import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Problem } from '@/lib/problems/problem';
import { createProblemBoard } from './problem-board';

let work = '';
let printed: string[] = [];
const problem = (file: string, line = 1): Problem => ({ severity: 'error', file, line, found: 'found', hint: 'hint' });
const stored = (): unknown => JSON.parse(readFileSync(join(work, 'problems.json'), 'utf8'));

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'hoego-board-'));
  printed = [];
});

afterEach(() => rmSync(work, { recursive: true, force: true }));

it('prints what is new and what is gone, once, and stores all', () => {
  const post = createProblemBoard(work, (text) => printed.push(text));
  post('content', [problem('a.md')]);
  post('bodies', [problem('b.md')]);
  post('content', [problem('a.md', 7)]);
  expect(stored()).toEqual([problem('a.md', 7), problem('b.md')]);
  post('content', []);
  post('bodies', []);
  expect(printed).toEqual([
    'error: a.md:1: found\n       hint',
    'error: b.md:1: found\n       hint',
    'fixed: a.md:7: found',
    'fixed: b.md:1: found',
    'Nothing is wrong any more.',
  ]);
  expect(stored()).toEqual([]);
});
