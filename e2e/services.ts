import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { startPreview } from '@/lib/cli/static-server';
import { runCommand } from './command';
import { writeContent } from './content';
import { test as base } from './test';

export { expect } from './test';

const LONG = Array.from({ length: 60 }, (_, index) => `${index + 1}번째 문단입니다. 돌아보면 할 말이 많습니다.\n`).join(
  '\n',
);

const CONTENT = {
  'posts/long.md': `---\ntitle: 긴 글\ndate: 2018-03-01\n---\n\n${LONG}`,
  'posts/moved.md': `---\ntitle: 옮긴 글\ndate: 2018-03-02\naliases: [/2018/옛 주소.html]\n---\n\n짧은 글.\n`,
  'posts/silent.md': '---\ntitle: 조용한 글\ndate: 2018-03-03\ncomments: false\n---\n\n짧은 글.\n',
  'pages/about.md': '---\ntitle: 소개\n---\n\n소개입니다.\n',
  'pages/guests.md': '---\ntitle: 방명록\ncomments:\n  number: 7\n---\n\n글을 남겨 주세요.\n',
};

/** The site of `e2e/site/services.config.ts`, and what a browser asks of anybody else while it reads it. */
type Services = {
  /** Where it is served at home. */
  local: string;
  /** The address of a path where it is published: `open` answers it. */
  at: (path: string) => string;
  /**
   * Lets a browser find the site at its published address, and stubs at those of others.
   *
   * @param pages further pages of the site by their path
   * @returns addresses of others that were asked for, in order
   */
  open: (context: BrowserContext, pages?: Record<string, string>) => Promise<string[]>;
};

const HOME = 'https://example.com';

/** One build for all that need it: commands run one after the other in one worker. */
export const test = base.extend<object, { services: Services }>({
  services: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted.
    async ({}, use) => {
      const folder = mkdtempSync(join(realpathSync(tmpdir()), 'hoego-'));
      const content = join(folder, 'content');
      const out = join(folder, 'out');
      writeContent(content, CONTENT);
      const environment = { SITE_CONFIG: 'e2e/site/services.config.ts', CONTENT_DIR: content, OUT_DIR: out };
      const { code, stderr } = await runCommand('build', [], { ...environment, SITE_URL: '', BASE_PATH: '' });
      if (code !== 0) throw new Error(`The site with services was not built.\n${stderr}`);
      const preview = await startPreview({ dir: out });
      const local = preview.url.replace(/\/$/, '');
      await use({
        local,
        at: (path) => HOME + encodeURI(path),
        open: (context, pages = {}) => answer(context, local, pages),
      });
      await preview.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

async function answer(context: BrowserContext, local: string, pages: Record<string, string>): Promise<string[]> {
  const asked: string[] = [];
  await context.route('**/*', async (route) => {
    const { origin, pathname, search, href } = new URL(route.request().url());
    if (origin === local) return route.continue();
    if (origin === HOME) {
      const body = pages[pathname];
      if (body !== undefined) return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
      return route.fulfill({ response: await route.fetch({ url: local + pathname + search }) });
    }
    asked.push(href);
    const isScript = route.request().resourceType() === 'script';
    const headers = { 'access-control-allow-origin': '*' };
    if (isScript) return route.fulfill({ headers, contentType: 'text/javascript', body: toScript(href) });
    return route.fulfill({ headers, contentType: 'text/html', body: FRAME });
  });
  return asked;
}

/** What each service leaves on the page, as far as the site goes by it. */
function toScript(href: string): string {
  const { origin } = new URL(href);
  if (origin === 'https://umami.example.org')
    return 'window.umami = { track: () => (window.tracked ??= []).push("umami") }';
  if (origin === 'https://goats.example.org') {
    return 'window.goatcounter = { count: () => (window.tracked ??= []).push("goatcounter") }';
  }
  if (!/client\.js$/.test(href)) return '';
  // Both put a frame beside or into what is there, after the script has read its own tag.
  return `{
    const tag = document.currentScript;
    window.tag = Object.fromEntries([...tag.attributes].map(({ name, value }) => [name, value]));
    const frame = document.createElement('iframe');
    frame.src = '${origin}/frame';
    frame.title = 'Comments';
    tag.after(frame);
  }`;
}

/** Keeps what it is told, for a test to ask. */
const FRAME = '<script>told = []; addEventListener("message", ({ data }) => told.push(data))</script>';
