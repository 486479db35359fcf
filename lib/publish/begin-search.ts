import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SearchEntry } from '@/lib/search/build-index';
import { readSections, type Sections, type WrittenSearch, writeSearch } from './write-search';

export type SearchTask = {
  /** The site that is being made. */
  folder: string;
  /** The pages that may be found, newest first. */
  entries: readonly SearchEntry[];
  /** Paths of those among them that lie there finished, decoded. */
  finished: readonly string[];
};

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
 * with finished pages.
 *
 * @returns what is to be called with what the other pages say; it tells what has been written
 */
export function beginSearch(task: SearchTask): (others: Sections) => Promise<WrittenSearch> {
  const { folder, entries, finished } = task;
  if (entries.length < MANY) {
    return async (others) => writeSearch(folder, entries, new Map([...readSections(folder, finished), ...others]));
  }
  const thread = new Worker(START, { eval: true, workerData: { ...task, module } });
  const answer = once(thread, 'message');
  // Should another step fail first, nobody is left to hear of it, and it must not keep the process.
  answer.catch(() => undefined);
  thread.unref();
  return async (others) => {
    thread.ref();
    thread.postMessage(others);
    const [written] = await answer;
    return written;
  };
}
