import { stripVTControlCharacters } from 'node:util';
import { CommandError } from './command';
import { findNext } from './next';
import { findPort } from './port';
import { type Started, startNode } from './processes';
import type { Project } from './project';

/** Next beside dev: it draws the pages that hold components of the owner's, and brings these to life. */
export type NextDev = {
  /** Starts it where it does not run. @returns its port when it answers @throws {CommandError} with what it printed */
  start: () => Promise<number>;
  /** Its port, where it was started. */
  port: () => Promise<number> | undefined;
  /** Ends it and starts it anew. Who waits for its port gets the new one. @returns, @throws as `start` */
  restart: () => Promise<number>;
};

type Run = {
  port: Promise<number>;
  next?: Started;
  /** Has those who wait for it wait for the run that has taken its place. */
  giveWay?: () => void;
};

/**
 * @param project as it is now
 * @param prepare what must be there before it starts
 */
export function createNextDev(project: () => Project, prepare: () => Promise<void>): NextDev {
  let running: Run | undefined;
  // Settled when those before have ended: two at once would write to one folder.
  let isAlone: Promise<unknown> = Promise.resolve();

  async function run(own: Run): Promise<number> {
    await isAlone;
    await prepare();
    const port = await findPort();
    if (running !== own) return start();
    const { root, environment } = project();
    console.log('A page with a component of yours: starting Next.');
    await new Promise<void>((resolve, reject) => {
      own.giveWay = resolve;
      own.next = startNext(root, environment, port, resolve, (said) => {
        forget(own);
        reject(new CommandError(`Next has ended.\n${said}`));
      });
    });
    return running === own ? port : start();
  }

  function start(): Promise<number> {
    if (running === undefined) {
      const own: Run = { port: Promise.resolve(0) };
      running = own;
      own.port = run(own);
      own.port.catch(() => forget(own));
    }
    return running.port;
  }

  /** The next one who asks has it started again. */
  function forget(own: Run): void {
    if (running === own) running = undefined;
  }

  return {
    start,
    port: () => running?.port,
    restart() {
      const before = running;
      running = undefined;
      isAlone = Promise.all([isAlone, before?.next?.stop()]).then(before?.giveWay);
      return start();
    },
  };
}

/**
 * Starts `next dev`. What it says while it starts and for each request that went well is left out; errors are printed.
 *
 * @param onReady is called when it answers
 * @param onEnd is called when it ends without being stopped, with what it said while it started
 */
function startNext(
  root: string,
  environment: Record<string, string>,
  port: number,
  onReady: () => void,
  onEnd: (said: string) => void,
): Started {
  let isReady = false;
  const early: string[] = [];
  const next = startNode(findNext(root), ['dev', '--port', String(port)], {
    cwd: root,
    env: environment,
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
  void next.died.then(() => onEnd(isReady ? '' : early.join('\n')));
  return next;
}

/** ` GET /posts/ 200 in 34ms`, `○ Compiling /…`, `✓ Compiled in 20ms` */
function isChatter(line: string): boolean {
  return /^\s*(GET|HEAD) \S+ (200|304)\b|^\s*[○✓] (Compil|Running next.config)|^\s*$/.test(
    stripVTControlCharacters(line),
  );
}
