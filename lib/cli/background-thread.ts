import { parentPort, workerData } from 'node:worker_threads';
import { compareTexts } from '@/lib/pages/near-posts';
import { readLastPages, writeSearch } from '@/lib/publish/write-search';
import type { BackgroundMessage, BackgroundWork } from './background';

/** The thread that `beginBackground` starts. */
const { texts, last } = workerData.work as BackgroundWork;
const say = (message: BackgroundMessage): void => parentPort?.postMessage(message);

say({ near: compareTexts(texts) });
const builder = readLastPages(last);
parentPort?.once('message', (task) => say({ written: writeSearch(builder, task) }));
