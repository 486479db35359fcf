import { isDeepStrictEqual } from 'node:util';
import { NONE } from '@/lib/pages/static-params';
import { drawPage } from './draw-page';
import type { App, Params } from './load-app';
import { matchRoute } from './match-route';
import { encodeParams } from './plan-pages';

type Route = App['routes'][number];

/** A route with the params of one of its addresses, percent-encoded. */
export type FoundPage = { route: Route; params: Params };

/**
 * The page or file at an address, drawn or not.
 *
 * @param path decoded, NFC, without base path; the address of a page ends with `/` or `.html`
 * @returns undefined where a route has no such page, or no route takes it
 */
export async function findPage(app: App, path: string): Promise<FoundPage | undefined> {
  if (path.includes('//') || path === NOT_FOUND) return undefined;
  const found = matchRoute(app.routes, path);
  if (found === undefined || path.endsWith('/') !== isFolder(found.route, path)) return undefined;
  const { route, params } = found;
  const known = await route.module.generateStaticParams?.();
  const isThere = known === undefined || known.some((one) => isDeepStrictEqual(compose(one), params));
  const isNone = Object.values(params).flat().includes(NONE);
  return isThere && !isNone ? { route, params: encodeParams(params) } : undefined;
}

/**
 * Draws a page, or has a handler answer.
 *
 * @param sheets addresses of the style sheets that all pages share
 * @throws what a component or a handler throws
 */
export async function drawFound(app: App, { route, params }: FoundPage, sheets: readonly string[]): Promise<Response> {
  const { kind, module } = route;
  if (kind === 'page') return toHtml(await drawPage(app, module, params, sheets), 200);
  const response = await module.GET?.(new Request('http://localhost/'), { params: Promise.resolve(params) });
  if (response === undefined) throw new Error(`${route.file} has no GET.`);
  return response;
}

/** Draws the page for what is not found. @throws what a component throws */
export async function drawMissing(app: App, sheets: readonly string[]): Promise<Response> {
  const route = app.routes.find((one) => one.route === NOT_FOUND);
  return route ? toHtml(await drawPage(app, route.module, {}, sheets), 404) : new Response('404', { status: 404 });
}

const NOT_FOUND = '/404.html';

function toHtml(html: string, status: number): Response {
  return new Response(html, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** A page is at a folder, unless its author has given it the name of a file; what a handler gives is a file. */
function isFolder({ kind }: Route, path: string): boolean {
  return path === '/' || (kind === 'page' && !/\.html?$/i.test(path));
}

function compose(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((part) => part.normalize('NFC')) : value.normalize('NFC'),
    ]),
  );
}
