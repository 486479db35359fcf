import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

export type Tab = {
  open: (url: string) => Promise<void>;
  /** What an expression is, as JSON, in the page that the tab shows; a promise is waited for. */
  evaluate: <T>(expression: string) => Promise<T>;
  mouse: (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', x: number, y: number) => Promise<void>;
  close: () => Promise<void>;
};

/**
 * A Chromium with one tab and an empty cache. Who attaches to a page keeps the browser from showing another page in its
 * place that it has drawn ahead; who attaches to the tab does not. So readers' own way is measured.
 *
 * @param cpu how much slower than this machine
 */
export async function openTab(executablePath: string, cpu: number): Promise<Tab> {
  const profile = mkdtempSync(join(tmpdir(), 'hoego-tab-'));
  const browser = spawn(executablePath, [...ARGUMENTS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const { send, onAttached } = connect(browser);
  const pages: string[] = [];
  onAttached(async (session, type) => {
    if (type !== 'page') return;
    pages.push(session);
    await send('Emulation.setCPUThrottlingRate', { rate: cpu }, session);
  });
  const { targetInfos } = await send<Targets>('Target.getTargets', { filter: [{ type: 'tab' }] });
  const targetId = targetInfos.find(({ url }) => url === 'about:blank')?.targetId;
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  const wanted = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true, filter: [{ type: 'page' }] };
  await send('Target.setAutoAttach', wanted, sessionId);
  await until(() => pages.length > 0);
  /** The page that is seen: one that was drawn ahead and has not come to be shown is hidden. */
  async function evaluate<T>(expression: string): Promise<T> {
    for (const page of [...pages].reverse()) {
      const code = `document.prerendering ? undefined : (${expression})`;
      const answer = send<Answer<T>>(
        'Runtime.evaluate',
        { expression: code, returnByValue: true, awaitPromise: true },
        page,
      );
      const result = await Promise.race([answer.catch(() => undefined), rest(1000)]);
      if (result?.result?.value !== undefined) return result.result.value;
    }
    return undefined as T;
  }
  const first = pages[0];
  return {
    evaluate,
    open: async (url) => {
      await send('Page.navigate', { url }, first);
      await until(() => evaluate<boolean>(`location.href !== 'about:blank' && document.readyState === 'complete'`));
    },
    mouse: async (kind, x, y) => {
      const button = kind === 'mouseMoved' ? 'none' : 'left';
      await send('Input.dispatchMouseEvent', { type: kind, x, y, button, clickCount: 1 }, first);
    },
    close: async () => {
      const ended = new Promise((resolve) => browser.once('exit', resolve));
      await send('Browser.close', {});
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** @throws when it has not come true after half a minute */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('The browser did not do what was waited for.');
    await rest(25);
  }
}

export function rest(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}

const ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...['--headless=new', '--remote-debugging-pipe', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--window-size=1280,900'],
];

type Targets = { targetInfos: { targetId: string; url: string }[] };
type Answer<T> = { result?: { value?: T } };
type Message = { id?: number; method?: string; params?: unknown; result?: unknown; error?: { message: string } };

/** The DevTools protocol over a pipe: messages of JSON that end with a zero. */
function connect(browser: ChildProcess) {
  const input = browser.stdio[3] as Writable;
  const output = browser.stdio[4] as Readable;
  const waiting = new Map<number, (message: Message) => void>();
  let hear: (session: string, type: string) => void = () => {};
  let rest = '';
  let last = 0;
  output.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages.map((json): Message => JSON.parse(json))) {
      if (message.id !== undefined) waiting.get(message.id)?.(message);
      if (message.method !== 'Target.attachedToTarget') continue;
      const { sessionId, targetInfo } = message.params as { sessionId: string; targetInfo: { type: string } };
      hear(sessionId, targetInfo.type);
    }
  });
  return {
    onAttached: (act: typeof hear) => {
      hear = act;
    },
    send: <T>(method: string, params: object, sessionId?: string): Promise<T> =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result as T);
        });
        input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      }),
  };
}
