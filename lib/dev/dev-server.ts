import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { relative, sep } from 'node:path';
import type { Duplex } from 'node:stream';
import sirv from 'sirv';
import { drawFound, drawMissing, findPage } from '@/lib/draw/answer';
import type { App } from '@/lib/draw/load-app';
import { findBelow } from '@/lib/images/directory';
import { contentTypeOf } from '@/lib/publish/content-type';
import { sendFile } from '@/lib/publish/send-file';
import type { SiteStyles } from '@/lib/publish/site-styles';
import { type Changes, DEV_PATH, withReload } from './changes';
import { drawErrorPage, type Failure } from './error-page';
import { proxyRequest, proxyUpgrade } from './proxy';

/** What dev shows now. */
export type Showing = {
  /** None where there is a failure instead. */
  app?: App;
  /** The style sheet that all pages share. */
  styles?: SiteStyles;
  /** What keeps pages from being drawn. */
  failures: readonly Failure[];
};

export type DevHost = {
  port: number;
  /** '' or such as `/blog`. */
  basePath: () => string;
  /** The folder of the owner's static files. */
  publicFolder: string;
  changes: Changes;
  /** Waits until what was saved is taken up. */
  show: () => Promise<Showing>;
  /** Tells of what was thrown while a page was drawn. */
  onFailure: (error: unknown) => Failure[];
  /** The port of Next, which draws pages with components of the owner's and is started when it is first wanted. */
  startNext: () => Promise<number>;
  /** The same, where it is started. */
  nextPort: () => Promise<number> | undefined;
};

/**
 * Serves the site while it is written: every page is drawn when it is asked for.
 *
 * @returns what ends it
 * @throws when the port is taken
 */
export async function startDevServer(host: DevHost): Promise<() => Promise<void>> {
  const serveFile = sirv(host.publicFolder, { dev: true, etag: false, dotfiles: true, extensions: [], setHeaders });
  const server = createServer((request, response) => {
    answer(host, serveFile, request, response).catch((error) => {
      sendFailures(host, host.onFailure(error), response).catch(() => response.destroy());
    });
  });
  // None of the connections that the server can close: it has given them away.
  const upgraded = new Set<Duplex>();
  server.on('upgrade', (request, socket, head) => {
    upgraded.add(socket);
    socket.on('close', () => upgraded.delete(socket));
    void upgrade(host, request, socket, head);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(host.port, resolve));
  return () =>
    new Promise((resolve) => {
      host.changes.close();
      server.close(() => resolve());
      server.closeAllConnections();
      for (const socket of upgraded) socket.destroy();
    });
}

type ServeFile = ReturnType<typeof sirv>;

async function answer(host: DevHost, serveFile: ServeFile, request: IncomingMessage, response: ServerResponse) {
  const [written = '/', query] = (request.url ?? '/').split('?', 2);
  const basePath = host.basePath();
  const whole = decode(written);
  if (whole === basePath && basePath !== '') return redirect(response, `${encodeURI(basePath)}/`, query);
  const path = whole?.startsWith(`${basePath}/`) ? whole.slice(basePath.length) : undefined;
  if (whole !== undefined && isOfNext(whole, path)) {
    const next = await host.nextPort();
    if (next !== undefined) return proxyRequest(next, request, response);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
  if (path === `${DEV_PATH}changes`) return host.changes.listen(request, response);
  if (path !== undefined && servePublic(host.publicFolder, path, serveFile, request, response)) return;

  const { version } = host.changes;
  const { app, styles, failures } = await host.show();
  const drawnAt = version();
  if (app === undefined) return sendFailures(host, failures, response);
  if (styles && path === styles.path) return send(await sendFile(styles.file), request, response);
  const sheets = styles ? [encodeURI(basePath) + styles.path] : [];
  const found = path === undefined ? undefined : await findPage(app, path);
  if (path !== undefined && found === undefined && !path.endsWith('/') && (await findPage(app, `${path}/`))) {
    return redirect(response, `${written.replace(/^\/+/, '/')}/`, query);
  }
  if (found?.route.kind === 'page' && path !== undefined && app.hasOwnComponents(path)) {
    return proxyRequest(await host.startNext(), request, response);
  }
  const drawn = found ? await drawFound(app, found, sheets) : await drawMissing(app, sheets);
  if (found?.route.kind === 'handler') return send(drawn, request, response);
  return sendPage(drawn, request, response, (html) =>
    withReload(html, drawnAt, `${encodeURI(basePath)}${DEV_PATH}changes`),
  );
}

/** What pages that Next draws ask for: its scripts, and what its messages about errors are made of. */
function isOfNext(whole: string, path: string | undefined): boolean {
  return path?.startsWith('/_next/') === true || [whole, path].some((one) => one?.startsWith('/__nextjs_'));
}

/** The socket by which Next tells a page of its own what has changed. */
async function upgrade(host: DevHost, request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
  socket.on('error', () => socket.destroy());
  const next = await host.nextPort()?.catch(() => undefined);
  if (next === undefined) socket.destroy();
  else proxyUpgrade(next, request, socket, head);
}

/** @returns whether there is such a file */
function servePublic(
  folder: string,
  path: string,
  serveFile: ServeFile,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const segments = path.slice(1).split('/');
  const file = findBelow(folder, segments);
  if (file === undefined) return false;
  request.url = encodeURI(`/${relative(folder, file).split(sep).join('/')}`);
  serveFile(request, response, () => void response.writeHead(404).end('404'));
  return true;
}

function setHeaders(response: ServerResponse, path: string): void {
  response.setHeader('Content-Type', contentTypeOf(path)).setHeader('Accept-Ranges', 'bytes');
  response.setHeader('Cache-Control', 'no-store');
}

async function sendFailures(host: DevHost, failures: readonly Failure[], response: ServerResponse): Promise<void> {
  const address = `${encodeURI(host.basePath())}${DEV_PATH}changes`;
  response
    .writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(withReload(drawErrorPage(failures), host.changes.version(), address));
}

async function sendPage(
  drawn: Response,
  request: IncomingMessage,
  response: ServerResponse,
  finish: (html: string) => string,
): Promise<void> {
  const { status, headers } = drawn;
  return send(new Response(finish(await drawn.text()), { status, headers }), request, response);
}

/** Never from a cache: anything may have changed. */
async function send(drawn: Response, { method }: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = Buffer.from(await drawn.arrayBuffer());
  const headers = { ...Object.fromEntries(drawn.headers), 'cache-control': 'no-store', 'content-length': body.length };
  response.writeHead(drawn.status, headers).end(method === 'HEAD' ? undefined : body);
}

function redirect(response: ServerResponse, path: string, query: string | undefined): void {
  response
    .writeHead(308, { Location: query === undefined ? path : `${path}?${query}`, 'Cache-Control': 'no-store' })
    .end();
}

/** Once, and composed: what macOS sends is decomposed. */
function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return undefined;
  }
}
