import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPreview } from '@/lib/cli/static-server';
import { listTree } from '@/lib/site/tree';
import { type Contender, work } from './contenders';
import type { MadePost } from './corpus';
import { type Line, openSlowProxy } from './slow-proxy';
import { openTab, rest, type Tab, until } from './tab';

export type Profile = {
  name: string;
  line?: Line;
  /** How much slower than this machine. */
  cpu: number;
  /** Whether the browser may draw a page before it is asked for, as Chromium does, or fetch it only. */
  drawsAhead: boolean;
  /** Which of the newest posts is clicked, 0 for the newest: of that one a site may think that it is wanted. */
  post: number;
};

const SLOW: Line = { rtt: 150, rate: 1_600_000 };

export const PROFILES: Profile[] = [
  { name: 'unthrottled', cpu: 1, drawsAhead: true, post: 0 },
  { name: 'unthrottled, fetched ahead only', cpu: 1, drawsAhead: false, post: 0 },
  { name: '1.6 Mbit/s, 150 ms, CPU x4', line: SLOW, cpu: 4, drawsAhead: true, post: 0 },
  { name: '1.6 Mbit/s, 150 ms, CPU x4, third post', line: SLOW, cpu: 4, drawsAhead: true, post: 2 },
  { name: '1.6 Mbit/s, 150 ms, CPU x4, fetched ahead only', line: SLOW, cpu: 4, drawsAhead: false, post: 0 },
];

/** How long the pointer rests on a link before the click, in milliseconds: people look before they press. */
const REST = 200;

/** How long the home page is left alone before that, in milliseconds: it has been read. */
const QUIET = 1500;

/** How long a browser keeps what it has, in seconds: as GitHub Pages says of every file. */
const KEPT = 600;

/** One site behind one line, ready to be clicked in. */
type Place = { click: (executablePath: string) => Promise<number>; close: () => Promise<void> };

/**
 * How long it takes from a click on the home page until the title of the post is painted, in milliseconds, for each
 * contender: one time for each of `runs` visits with an empty cache. They take turns, so that what else the machine does
 * falls on all of them.
 *
 * @param posts of all sites, newest first
 */
export async function timeClicks(
  executablePath: string,
  contenders: readonly Pick<Contender, 'name' | 'out'>[],
  posts: readonly MadePost[],
  profile: Profile,
  runs: number,
): Promise<number[][]> {
  const post = posts[profile.post];
  if (post === undefined) throw new Error(`There are fewer posts than ${profile.post + 1}.`);
  const places = await Promise.all(contenders.map((contender) => openPlace(contender, post, profile)));
  const times: number[][] = contenders.map(() => []);
  for (let run = 0; run < runs; run++) {
    for (const [index, place] of places.entries()) times[index]?.push(await place.click(executablePath));
  }
  for (const place of places) await place.close();
  return times;
}

/** Every page of a copy of the site carries a script that tells; a page that is drawn ahead of time has it too. */
async function openPlace(
  { name, out }: Pick<Contender, 'name' | 'out'>,
  post: MadePost,
  { line, cpu, drawsAhead }: Profile,
): Promise<Place> {
  const dir = join(work, 'clicks', name);
  rmSync(dir, { recursive: true, force: true });
  cpSync(out, dir, { recursive: true });
  addWatch(dir, drawsAhead);
  const preview = await startPreview({ dir, maxAge: KEPT });
  const proxy = line && (await openSlowProxy(Number(new URL(preview.url).port), line));
  const home = proxy ? `http://localhost:${proxy.port}/` : preview.url;
  return {
    click: async (executablePath) => {
      const tab = await openTab(executablePath, cpu);
      try {
        return await click(tab, home, post);
      } finally {
        await tab.close();
      }
    },
    close: async () => {
      await proxy?.close();
      await preview.close();
    },
  };
}

async function click(tab: Tab, home: string, post: MadePost): Promise<number> {
  await tab.open(home);
  await rest(QUIET);
  const [x, y] = await tab.evaluate<[number, number]>(`(() => {
    localStorage.setItem('wanted', ${JSON.stringify(post.title)});
    const link = document.querySelector('main a[href="/posts/${post.name}/"]');
    link.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = link.getClientRects()[0];
    return [left + width / 2, top + height / 2];
  })()`);
  await tab.mouse('mouseMoved', x, y);
  await rest(REST);
  await tab.mouse('mousePressed', x, y);
  await tab.mouse('mouseReleased', x, y);
  const painted = (): Promise<number | null> =>
    tab.evaluate<number | null>(`localStorage.getItem('painted') - localStorage.getItem('clicked')`);
  await until(async () => ((await tab.evaluate<string | null>(`localStorage.getItem('painted')`)) ?? '') !== '');
  return (await painted()) ?? Number.NaN;
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
      channel.port1.onmessage = () => localStorage.setItem('painted', now());
      channel.port2.postMessage(0);
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()</script>`;

/** What a browser says that draws nothing ahead. */
const DRAWS_NOTHING = `<script>
  delete Document.prototype.prerendering;
  HTMLScriptElement.supports = (type) => type !== 'speculationrules';
</script>`;

/** Puts the script into each page, and takes away a policy that would not let it run, and rules that are not to be known. */
function addWatch(dir: string, drawsAhead: boolean): void {
  const unwanted = [/<meta http-equiv="Content-Security-Policy"[^>]*>/];
  if (!drawsAhead) unwanted.push(/<script type="?speculationrules"?>[^<]*<\/script>/);
  const added = drawsAhead ? WATCH : WATCH + DRAWS_NOTHING;
  for (const { path, isFolder } of listTree(dir)) {
    if (isFolder || !path.endsWith('.html')) continue;
    const html = unwanted.reduce((text, part) => text.replace(part, ''), readFileSync(join(dir, path), 'utf8'));
    writeFileSync(
      join(dir, path),
      html.replace(/<head[^>]*>/, (head) => head + added),
    );
  }
}
