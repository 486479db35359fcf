import { parentPort, workerData } from 'node:worker_threads';
import { readLastPages, writeSearch } from './write-search';

/** The thread that `beginSearch` starts: it reads the pages of the last site, and waits for what becomes of them. */
const builder = readLastPages(workerData.last);
parentPort?.once('message', (task) => parentPort?.postMessage(writeSearch(builder, task)));
