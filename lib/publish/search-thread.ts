import { parentPort, workerData } from 'node:worker_threads';
import type { SearchTask } from './begin-search';
import { readSections, type Sections, writeSearch } from './write-search';

/** The thread that `beginSearch` starts: it reads the pages that are there, and waits for what the others say. */
const { folder, entries, finished } = workerData as SearchTask;
const sections = readSections(folder, finished);
parentPort?.once('message', (others: Sections) => {
  parentPort?.postMessage(writeSearch(folder, entries, new Map([...sections, ...others])));
});
