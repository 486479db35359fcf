import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settings } from './sites';
import { test as base } from './test';

export { expect } from './test';

/** A folder of its own for a test that runs commands, gone afterwards. */
export type Scratch = {
  folder: string;
  /** What a command needs in its environment to work there: on `content/`, into `out/`. */
  environment: Record<string, string>;
};

export const test = base.extend<{ scratch: Scratch }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted.
  scratch: async ({}, use) => {
    const folder = mkdtempSync(join(realpathSync(tmpdir()), 'hoego-'));
    const paths = { SITE_CONFIG: settings, CONTENT_DIR: join(folder, 'content'), OUT_DIR: join(folder, 'out') };
    await use({ folder, environment: { ...paths, SITE_URL: '', BASE_PATH: '' } });
    rmSync(folder, { recursive: true, force: true });
  },
});

export const GOOD_POST = '---\ntitle: 좋은 글\ndate: 2024-01-01\n---\n\n글.\n';

/** Three things that no build may let pass: no date, broken YAML, two posts at one address. */
export const BAD_CONTENT = {
  'posts/no-date.md': '---\ntitle: 날짜 없는 글\n---\n\n글.\n',
  'posts/broken.md': '---\ntitle: 망가진 글\ndate: 2024-01-02\ntags: [닫지 않음\n---\n\n글.\n',
  'posts/one.md': GOOD_POST.replace('---\n', '---\npermalink: /same/\n'),
  'posts/two.md': GOOD_POST.replace('---\n', '---\npermalink: /same/\n'),
};
