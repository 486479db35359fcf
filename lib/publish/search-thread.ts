import { parentPort, workerData } from 'node:worker_threads';
import type { LastPages, SearchTask } from './begin-search';
import { readSections, writeSearch } from './write-search';

/** The thread that `beginSearch` starts: it reads the pages of the last site, and waits for what becomes of them. */
const { site, paths } = workerData.last as LastPages;
const sections = readSections(site, paths);
parentPort?.once('message', ({ folder, entries, kept, others }: SearchTask) => {
  for (const path of sections.keys()) if (!kept.has(path)) sections.delete(path);
  parentPort?.postMessage(writeSearch(folder, entries, new Map([...sections, ...others])));
});
