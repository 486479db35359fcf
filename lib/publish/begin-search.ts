import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type LastPages, readLastPages, type SearchTask, type WrittenSearch, writeSearch } from './write-search';

/** In Node 20 a thread reads TypeScript only when it asks for that itself. */
const START = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(require('node:worker_threads').workerData.module);
});`;

const module = new URL('./search-thread.ts', import.meta.url).href;

/** Fewer pages are read sooner than a thread has started. */
const MANY = 500;

/**
 * Begins to make the search index, for a large site in a thread of its own: it takes as long as all else that is done
 * with finished pages. What the pages of the last site say is read while others are drawn.
 *
 * @param count of the pages that may be found
 * @returns what is to be called when all pages are drawn; it tells what has been written
 */
export function beginSearch(last: LastPages, count: number): (task: SearchTask) => Promise<WrittenSearch> {
  if (count < MANY) return async (task) => writeSearch(readLastPages(last), task);
  const resourceLimits = { maxYoungGenerationSizeMb: 64 };
  const thread = new Worker(START, { eval: true, workerData: { last, module }, resourceLimits });
  const answer = once(thread, 'message');
  // Should another step fail first, nobody is left to hear of it, and it must not keep the process.
  answer.catch(() => undefined);
  thread.unref();
  return async (task) => {
    thread.ref();
    thread.postMessage(task);
    const [written] = await answer;
    return written;
  };
}
