import type { IncomingMessage, ServerResponse } from 'node:http';

/** Where pages of dev hear of changes; below the base path, and no post may be there. */
export const DEV_PATH = '/_hoego/';

/** Tells open pages that something has changed. */
export type Changes = {
  /** What stands for all that pages are made of; another after each change. */
  version: () => string;
  /** Something has changed that pages show. */
  tell: () => void;
  /** Keeps a request open and sends it each version, as server-sent events. */
  listen: (request: IncomingMessage, response: ServerResponse) => void;
  close: () => void;
};

export function createChanges(): Changes {
  const listeners = new Set<ServerResponse>();
  // Another run of dev must not have the same.
  const run = Date.now().toString(36);
  let count = 0;
  const version = (): string => `${run}-${count}`;
  const send = (response: ServerResponse): void => void response.write(`data: ${version()}\n\n`);
  return {
    version,
    tell() {
      count += 1;
      for (const response of listeners) send(response);
    },
    listen(request, response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      listeners.add(response);
      request.on('close', () => listeners.delete(response));
      send(response);
    },
    close() {
      for (const response of listeners) response.end();
    },
  };
}

/**
 * Adds to a page what loads it again when something has changed since it was drawn. It listens only while the page is
 * seen: browsers allow no more than six connections to a host, and an author may have more pages open.
 *
 * @param html a whole page
 * @param version that it was drawn at
 * @param address where it is told of changes, with base path
 */
export function withReload(html: string, version: string, address: string): string {
  const script = `<script type="module">${RELOAD}(${toLiteral(address)},${toLiteral(version)})</script>`;
  const end = html.lastIndexOf('</body>');
  return end === -1 ? html + script : html.slice(0, end) + script + html.slice(end);
}

/** `location.reload()` keeps the place to which a page was scrolled. */
const RELOAD = `((address, version) => {
  let source;
  const listen = () => {
    source?.close();
    if (document.hidden) return;
    source = new EventSource(address);
    source.onmessage = ({ data }) => { if (data !== version) { source.close(); location.reload(); } };
  };
  document.addEventListener('visibilitychange', listen);
  addEventListener('pageshow', ({ persisted }) => { if (persisted) listen(); });
  addEventListener('pagehide', () => source?.close());
  listen();
})`;

function toLiteral(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c');
}
