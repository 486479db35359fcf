import { isCleaning } from './cleanup';

/** Told while a step is at work: `400 of 1000`. */
export type Report = (text: string) => void;

/** Where progress is written; a terminal has its line redrawn. */
export type Screen = { isTTY?: boolean; columns?: number; write: (text: string) => unknown };

/** How often a step that takes long says so where lines cannot be redrawn, in milliseconds. */
const PATIENCE = 5000;

/**
 * Shows a command's steps: `[1/6] reading posts … 14 posts, 0.2 s`.
 *
 * @param total how many steps there will be
 * @returns a function that runs one step; what its work returns as `result` is shown behind the title
 */
export function createProgress(total: number, screen: Screen = process.stdout) {
  let number = 0;
  return async function step<T extends { result: string }>(
    title: string,
    work: (report: Report) => Promise<T>,
  ): Promise<T> {
    number += 1;
    const start = Date.now();
    const head = `[${number}/${total}] ${title} …`;
    let told = start;
    const report: Report = (text) => {
      const wait = screen.isTTY ? 80 : PATIENCE;
      if (Date.now() - told < wait) return;
      told = Date.now();
      screen.write(screen.isTTY ? redraw(`${head} ${text}`, screen.columns) : `${head} ${text}\n`);
    };
    if (screen.isTTY) screen.write(redraw(head, screen.columns));
    const finish = (text: string): unknown => screen.write(`${screen.isTTY ? CLEAR : ''}${head} ${text}\n`);
    try {
      const value = await work(report);
      finish(`${value.result}, ${formatSeconds(Date.now() - start)}`);
      return value;
    } catch (error) {
      finish(isCleaning() ? 'stopped' : 'failed');
      throw error;
    }
  };
}

/** `0.2 s`, `1 min 5 s`. */
export function formatSeconds(milliseconds: number): string {
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** `812 B`, `31.4 kB`, `2.0 MB`; a kB is 1000 bytes. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** `1 post`, `2 posts`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const CLEAR = '\r\u001b[K';

function redraw(text: string, columns = 80): string {
  return CLEAR + text.slice(0, columns - 1);
}
