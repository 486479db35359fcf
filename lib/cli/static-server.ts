import { readFileSync, type Stats, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { contentTypeOf, isText } from '@/lib/publish/content-type';

export type Preview = { url: string; close: () => Promise<void> };

/**
 * Serves a folder as static hosts do: content types with character sets, compressed text, `404.html` with status 404,
 * a redirect from `/a` to `/a/`, ranges, and addresses whether they are composed (NFC) or not.
 *
 * @param basePath '' or such as `/blog`; what is not below it is not found
 * @param port 0 for any that is free
 * @param maxAge how long browsers need not ask again, in seconds; GitHub Pages says 600. Without it they ask each time,
 * so that an owner sees what was built last
 * @throws when the port is taken
 */
export async function startPreview({ dir, basePath = '', port = 0, maxAge }: PreviewOptions): Promise<Preview> {
  const caching = maxAge === undefined ? 'no-cache' : `max-age=${maxAge}`;
  const serveFile = sirv(dir, { dev: true, etag: true, dotfiles: false, extensions: [], setHeaders });
  const server = createServer((request, response) => {
    response.setHeader('Cache-Control', caching);
    answer({ dir, basePath, serveFile }, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}${encodeURI(basePath)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type PreviewOptions = { dir: string; basePath?: string; port?: number; maxAge?: number };

type Host = { dir: string; basePath: string; serveFile: ReturnType<typeof sirv> };

function answer({ dir, basePath, serveFile }: Host, request: IncomingMessage, response: ServerResponse): void {
  const [written = '/', query] = (request.url ?? '/').split('?', 2);
  const whole = decode(written);
  const path = whole?.startsWith(`${basePath}/`) ? whole.slice(basePath.length) : undefined;
  const file = path === undefined || isHidden(path) ? undefined : join(dir, path);
  const isFolder = file !== undefined && (statOf(file)?.isDirectory() ?? false);
  const page = isFolder ? join(file, 'index.html') : file;
  const asksForFolder = path?.endsWith('/') ?? false;

  if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405).end();
  else if ((isFolder && !asksForFolder) || (whole === basePath && basePath !== '')) redirect(response, written, query);
  else if (path === undefined || page === undefined || asksForFolder !== isFolder) sendMissing(dir, request, response);
  else if (!request.headers.range && isText(contentTypeOf(page)) && isFile(page))
    sendText(page, 200, request, response);
  else {
    request.url = encodeURI(path);
    serveFile(request, response, () => sendMissing(dir, request, response));
  }
}

function sendMissing(dir: string, request: IncomingMessage, response: ServerResponse): void {
  const page = join(dir, '404.html');
  if (isFile(page)) sendText(page, 404, request, response);
  else response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404');
}

function sendText(file: string, status: number, request: IncomingMessage, response: ServerResponse): void {
  const { mtimeMs, size, mtime } = statSync(file);
  const etag = `W/"${size}-${mtimeMs}"`;
  response.setHeader('ETag', etag).setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const { encoding, body } = compress(readFileSync(file), String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(status, {
    'Content-Type': contentTypeOf(file),
    'Content-Length': body.byteLength,
    'Last-Modified': mtime.toUTCString(),
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function compress(body: Buffer, accepted: string): { encoding?: string; body: Buffer } {
  if (body.byteLength < 500) return { body };
  if (/\bbr\b/.test(accepted)) {
    return { encoding: 'br', body: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) };
  }
  return /\bgzip\b/.test(accepted) ? { encoding: 'gzip', body: gzipSync(body) } : { body };
}

function setHeaders(response: ServerResponse, path: string): void {
  response.setHeader('Content-Type', contentTypeOf(path)).setHeader('Accept-Ranges', 'bytes');
}

/** To the same with a slash. Two slashes at the beginning would name another host. */
function redirect(response: ServerResponse, written: string, query: string | undefined): void {
  const path = `${written.replace(/^\/+/, '/')}/`;
  response.writeHead(301, { Location: query === undefined ? path : `${path}?${query}` }).end();
}

/** Hosts such as GitHub Pages compose what macOS sends decomposed. */
function decode(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path).normalize('NFC');
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** Also what leads out of the folder. */
function isHidden(path: string): boolean {
  return path.split(/[\\/]/).some((part) => part.startsWith('.') && part !== '.well-known');
}

function isFile(file: string): boolean {
  return statOf(file)?.isFile() ?? false;
}

/** A path can be wrong in more ways than that nothing is there: it may be below a file, or too long. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
