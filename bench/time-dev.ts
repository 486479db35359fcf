import { spawn } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, treeOf } from '@/e2e/processes';
import { findPort } from '@/lib/cli/port';
import { type Contender, root } from './contenders';
import { type MadePost, writePosts } from './corpus';

/** In milliseconds: until the first page was answered, and for each save until the new words were in the page. */
export type Development = { cold: number; again: number; saved: number[] };

const SAVES = 5;

/** How often a page is asked for, in milliseconds. */
const EVERY = 20;

/** What takes longer has failed. */
const LIMIT = 120_000;

/**
 * Starts Hoego's `dev` with nothing kept, and once more; asks for the home page until it is there, and saves a post
 * several times. Its page was opened once before, as that of somebody who writes is.
 *
 * @throws with what `dev` printed, when a page does not come
 */
export async function timeDev(hoego: Contender, posts: readonly MadePost[]): Promise<Development> {
  for (const path of hoego.caches()) rmSync(path, { recursive: true, force: true });
  writePosts(hoego.posts, posts);
  const name = posts[0]?.name ?? '';
  const cold = await develop(hoego, () => Promise.resolve());
  const saved: number[] = [];
  const again = await develop(hoego, async (wait) => {
    await wait(`/posts/${name}/`, '<main');
    for (let save = 1; save <= SAVES; save++) {
      const words = `저장한 문장 ${save}.`;
      const at = performance.now();
      appendFileSync(join(hoego.posts, `${name}.md`), `\n${words}\n`);
      await wait(`/posts/${name}/`, words);
      saved.push(performance.now() - at);
    }
  });
  return { cold, again, saved };
}

type Wait = (path: string, words: string) => Promise<void>;

/** Runs `dev` until `act` has ended. @returns how long its first page took, in milliseconds */
async function develop(hoego: Contender, act: (wait: Wait) => Promise<void>): Promise<number> {
  const port = await findPort();
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/dev.ts', '--port', String(port)], {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...hoego.build.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const wait: Wait = (path, words) =>
    waitFor(`http://localhost:${port}${path}`, words).catch((cause) => {
      throw new Error(`dev does not show ${path}:\n${output.trim().slice(-2000)}`, { cause });
    });
  try {
    await wait('/', '<main');
    const first = performance.now() - start;
    await act(wait);
    return first;
  } finally {
    await end(child.pid);
  }
}

async function waitFor(url: string, words: string): Promise<void> {
  const until = performance.now() + LIMIT;
  while (performance.now() < until) {
    const text = await fetch(url)
      .then((response) => (response.ok ? response.text() : ''))
      .catch(() => '');
    if (text.includes(words)) return;
    await sleep(EVERY);
  }
  throw new Error(`${words} did not come within ${LIMIT / 1000} s`);
}

/** As Ctrl-C does, and the hard way where that does not help. */
async function end(pid: number | undefined): Promise<void> {
  if (pid === undefined) return;
  const tree = treeOf(pid);
  if (isAlive(pid)) process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 10_000 && tree.some(isAlive); waited += 100) await sleep(100);
  for (const one of tree.filter(isAlive)) process.kill(one, 'SIGKILL');
}
