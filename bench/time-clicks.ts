import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { startPreview } from '@/lib/cli/static-server';
import { listTree } from '@/lib/publish/tree';
import { type Contender, work } from './contenders';
import type { MadePost } from './corpus';
import { type Line, openSlowProxy } from './slow-proxy';

export type Profile = { name: string; line?: Line /** How much slower than this machine. */; cpu: number };

export const PROFILES: Profile[] = [
  { name: 'unthrottled', cpu: 1 },
  { name: '1.6 Mbit/s, 150 ms, CPU x4', line: { rtt: 150, rate: 1_600_000 }, cpu: 4 },
];

/** How long the pointer rests on a link before the click, in milliseconds: people look before they press. */
const REST = 200;

/** One site behind one line, ready to be clicked in. */
type Place = { click: (browser: Browser) => Promise<number>; close: () => Promise<void> };

/**
 * How long it takes from a click on the home page until the title of the post is painted, in milliseconds, for each
 * contender: one time for each of `runs` visits with an empty cache. They take turns, so that what else the machine does
 * falls on all of them.
 */
export async function timeClicks(
  browser: Browser,
  contenders: readonly Pick<Contender, 'name' | 'out'>[],
  post: MadePost,
  profile: Profile,
  runs: number,
): Promise<number[][]> {
  const places = await Promise.all(contenders.map((contender) => openPlace(contender, post, profile)));
  const times: number[][] = contenders.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [index, place] of places.entries()) times[index]?.push(await place.click(browser));
  }
  for (const place of places) await place.close();
  return times;
}

/** Every page of a copy of the site carries a script that tells; a page that is drawn ahead of time has it too. */
async function openPlace(
  { name, out }: Pick<Contender, 'name' | 'out'>,
  post: MadePost,
  { line, cpu }: Profile,
): Promise<Place> {
  const dir = join(work, 'clicks', name);
  rmSync(dir, { recursive: true, force: true });
  cpSync(out, dir, { recursive: true });
  addWatch(dir);
  const preview = await startPreview({ dir });
  const proxy = line && (await openSlowProxy(Number(new URL(preview.url).port), line));
  const home = proxy ? `http://localhost:${proxy.port}/` : preview.url;
  return {
    click: async (browser) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
      await page.goto(home, { waitUntil: 'networkidle' });
      await page.evaluate((title) => localStorage.setItem('wanted', title), post.title);
      const link = page.locator(`main a[href="/posts/${post.name}/"]`).first();
      await link.hover();
      await page.waitForTimeout(REST);
      await link.click({ noWaitAfter: true });
      await page.waitForURL(`**/posts/${post.name}/`, { waitUntil: 'commit' });
      const told = await page.waitForFunction(() => localStorage.getItem('painted'), null, { timeout: 30_000 });
      const time = Number(await told.jsonValue());
      await context.close();
      return time;
    },
    close: async () => {
      await proxy?.close();
      await preview.close();
    },
  };
}

/** The clock of every page is brought to the same start: milliseconds since 1970, with fractions. */
const WATCH = `<script>(() => {
  const now = () => performance.timeOrigin + performance.now();
  addEventListener('click', () => localStorage.setItem('clicked', now()), true);
  const look = () => {
    const wanted = localStorage.getItem('wanted');
    const title = document.querySelector('main h1');
    if (wanted && !document.prerendering && title && title.textContent.includes(wanted)) {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => localStorage.setItem('painted', now() - localStorage.getItem('clicked'));
      channel.port2.postMessage(0);
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()</script>`;

/** Puts the script into each page, and takes away a policy that would not let it run. */
function addWatch(dir: string): void {
  for (const { path, isFolder } of listTree(dir)) {
    if (isFolder || !path.endsWith('.html')) continue;
    const html = readFileSync(join(dir, path), 'utf8').replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    writeFileSync(
      join(dir, path),
      html.replace(/<head[^>]*>/, (head) => head + WATCH),
    );
  }
}
