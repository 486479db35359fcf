import { Worker } from 'node:worker_threads';
import { compareTexts, type NearPosts, type PublicText } from '@/lib/pages/near-posts';
import {
  type LastPages,
  readLastPages,
  type SearchTask,
  type WrittenSearch,
  writeSearch,
} from '@/lib/publish/write-search';

/** What can be done from the moment posts have been read. */
export type BackgroundWork = { texts: readonly PublicText[]; last: LastPages };

export type Background = {
  /** The posts that are near each other, to be asked for once. */
  compareTexts: () => Promise<NearPosts>;
  /** Writes the search index, as soon as all that may be found is drawn. */
  writeSearch: (task: SearchTask) => Promise<WrittenSearch>;
};

/** What the thread says, each once and in this order. */
export type BackgroundMessage = { near: NearPosts } | { written: WrittenSearch };

/** In Node 20 a thread reads TypeScript only when it asks for that itself. */
const START = `import('tsx/esm/api').then(({ register }) => {
  register();
  return import(require('node:worker_threads').workerData.module);
});`;

const module = new URL('./background-thread.ts', import.meta.url).href;

/** Fewer are done with sooner than a thread has started. */
const MANY = 500;

/**
 * Does beside a build what needs nothing of its other steps, for a large site in a thread of its own: comparing posts,
 * reading what the pages of the last site say, and making the search index, which takes as long as all that is done once
 * posts are drawn.
 */
export function beginBackground(work: BackgroundWork): Background {
  if (work.texts.length < MANY) {
    return {
      compareTexts: async () => compareTexts(work.texts),
      writeSearch: async (task) => writeSearch(readLastPages(work.last), task),
    };
  }
  const resourceLimits = { maxYoungGenerationSizeMb: 64 };
  const thread = new Worker(START, { eval: true, workerData: { work, module }, resourceLimits });
  const hear = <K extends string, T>(name: K): Promise<T> => {
    const heard = new Promise<T>((resolve, reject) => {
      thread.on('message', (message: Record<K, T>) => name in message && resolve(message[name]));
      thread.once('error', reject);
    });
    // Should another step fail first, nobody is left to hear of it.
    heard.catch(() => undefined);
    return heard;
  };
  const near = hear<'near', NearPosts>('near');
  const written = hear<'written', WrittenSearch>('written');
  // It must not keep the process, unless it is waited for.
  thread.unref();
  const waitFor = async <T>(answer: Promise<T>): Promise<T> => {
    thread.ref();
    return answer.finally(() => thread.unref());
  };
  return {
    compareTexts: () => waitFor(near),
    writeSearch: (task) => {
      thread.postMessage(task);
      return waitFor(written);
    },
  };
}
