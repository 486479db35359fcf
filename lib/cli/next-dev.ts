import { stripVTControlCharacters } from 'node:util';
import { findNext } from './next';
import { type Started, startNode } from './processes';
import type { Project } from './project';

/**
 * Starts `next dev`. What it says while it starts and for each request that went well is left out; errors are printed.
 *
 * @param onReady is called when it answers
 * @param onEnd is called when it ends without being stopped
 */
export function startNextDev(
  project: Project,
  port: number,
  onReady: () => void,
  onEnd: (code: number) => void,
): Started {
  let isReady = false;
  const early: string[] = [];
  const next = startNode(findNext(project.root), ['dev', '--port', String(port)], {
    cwd: project.root,
    env: project.environment,
    // Asked to end, it starts a process for telemetry that outlives it, even where telemetry is off; and it gives its
    // own server no more than 100 ms either.
    stopSignal: 'SIGKILL',
    onLine: (line) => {
      if (isReady) {
        if (!isChatter(line)) console.log(line);
        return;
      }
      early.push(line);
      if (!/Ready in/.test(line)) return;
      isReady = true;
      onReady();
    },
  });
  void next.died.then((code) => {
    if (!isReady) console.error(early.join('\n'));
    onEnd(code);
  });
  return next;
}

/** ` GET /posts/ 200 in 34ms`, `○ Compiling /…`, `✓ Compiled in 20ms` */
function isChatter(line: string): boolean {
  return /^\s*(GET|HEAD) \S+ (200|304)\b|^\s*[○✓] (Compil|Running next.config)|^\s*$/.test(
    stripVTControlCharacters(line),
  );
}
