import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { replaceFolder, restoreFolder } from './replace-folder';

let root = '';
const at = (...parts: string[]): string => join(root, ...parts);
const index = (folder: string): string => readFileSync(at(folder, 'index.html'), 'utf8');

function make(folder: string, text: string): void {
  mkdirSync(at(folder), { recursive: true });
  writeFileSync(at(folder, 'index.html'), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hoego-replace-'));
  make('work/export', 'new');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('replaceFolder', () => {
  it('puts the new one in the place of the old and leaves nothing behind', async () => {
    make('out', 'old');
    replaceFolder(at('work/export'), at('out'), at('work'));
    expect(index('out')).toBe('new');
    // A process of its own clears away.
    await vi.waitFor(() => expect(readdirSync(at('work'))).toEqual([]), { timeout: 10_000 });
    expect(readdirSync(root).sort()).toEqual(['out', 'work']);
  });

  it('needs no old one, nor the folder above it', () => {
    replaceFolder(at('work/export'), at('deep/er/out'), at('work'));
    expect(index('deep/er/out')).toBe('new');
  });

  it('brings the old one back when the new one cannot be moved', () => {
    make('out', 'old');
    const failing = (from: string, to: string): void => {
      if (to === at('out')) throw new Error('EBUSY');
      renameSync(from, to);
    };
    expect(() => replaceFolder(at('work/export'), at('out'), at('work'), failing as typeof renameSync)).toThrow(
      'EBUSY',
    );
    expect(index('out')).toBe('old');
    expect(index('work/export')).toBe('new');
  });

  it('keeps a repository that the owner deploys from', () => {
    make('out', 'old');
    mkdirSync(at('out/.git'));
    writeFileSync(at('out/.git/HEAD'), 'ref');
    replaceFolder(at('work/export'), at('out'), at('work'));
    expect(readFileSync(at('out/.git/HEAD'), 'utf8')).toBe('ref');
    expect(index('out')).toBe('new');
  });
});

describe('restoreFolder', () => {
  it('brings back what a killed run had moved away', () => {
    make('out', 'old');
    const dying = (from: string, to: string): void => {
      if (to === at('out')) throw Object.assign(new Error('killed'), { atOnce: true });
      renameSync(from, to);
    };
    // What the rollback would do is undone again: the state in which a killed process leaves the disk.
    expect(() => replaceFolder(at('work/export'), at('out'), at('work'), dying as typeof renameSync)).toThrow();
    const place = `previous-${encodeURIComponent(at('out')).slice(-120)}-4242`;
    renameSync(at('out'), at('work', place));
    restoreFolder(at('out'), at('work'));
    expect(index('out')).toBe('old');
    expect(existsSync(at('work', place))).toBe(false);
  });

  it('removes what is left when the site is there, and leaves those of other folders', () => {
    make('out', 'now');
    make(`work/previous-${encodeURIComponent(at('out')).slice(-120)}-1`, 'old');
    make('work/previous-elsewhere-1', 'other');
    restoreFolder(at('out'), at('work'));
    expect(index('out')).toBe('now');
    expect(readdirSync(at('work')).sort()).toEqual(['export', 'previous-elsewhere-1']);
  });
});
