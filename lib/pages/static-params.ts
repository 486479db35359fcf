import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getWorkspace, isPreviewing } from '@/lib/site/site';

/** Stands where a dynamic route has no page: an export needs at least one, and `lib/publish` takes this one away. */
export const NONE = '-none-';

type Params = Record<string, string | string[]>;

/** What the last build has drawn: the key of each page by its path, and the engine that drew them. */
export type LastPages = { engine: string; keys: Record<string, string> };

/** What this build knows of the pages of one route: a kept page is taken from the last site. */
export type RoutePages = Record<string, { key: string; isKept: boolean }>;

/** Where both are handed over between the command and Next, below the work folder. */
export const PAGES = { last: join('pages', 'last.json'), keys: join('pages', 'keys') } as const;

/**
 * Params of the pages of a route that must be drawn. A page is a pure function of its object and of the engine: one
 * whose object was the same in the last build is left out, and `lib/publish` takes it from there. There is always at
 * least one page, as an export wants it.
 *
 * @param route as in `app/`, such as `/tags/[tag]`
 * @param params of every page of the route, decoded
 * @param objectOf everything that a page shows, as plain data
 */
export async function toStaticParams<P extends Params>(
  route: string,
  params: readonly P[],
  objectOf: (params: P) => unknown,
): Promise<P[]> {
  const none = { ...params[0], ...noneOf(route) } as P;
  if (isPreviewing()) return params.length > 0 ? [...params] : [none];
  const { engine, keys } = readLast();
  const pages: RoutePages = {};
  const stale: P[] = [];
  for (const one of params) {
    const path = toPath(route, one);
    const key = digest([engine, route, await objectOf(one)]);
    const isKept = keys[path] === key;
    pages[path] = { key, isKept };
    if (!isKept) stale.push(one);
  }
  writeRoute(route, pages);
  return stale.length > 0 ? stale : [none];
}

/** Params of the second and later pages of lists. */
export function laterPages<K extends string>(
  key: K,
  lists: { slug: string; total: number }[],
): (Record<K, string> & { number: string })[] {
  return lists.flatMap(({ slug, total }) =>
    Array.from({ length: total - 1 }, (_, index) => ({ [key]: slug, number: String(index + 2) })),
  ) as (Record<K, string> & { number: string })[];
}

/** The path of a page, decoded: `/tags/[tag]` and `{ tag: '회고' }` make `/tags/회고/`. */
function toPath(route: string, params: Params): string {
  const path = route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => [params[name] ?? ''].flat().join('/'));
  return /\.\w+$/.test(route) || /\.html?$/i.test(path) ? path : `${path}/`;
}

function noneOf(route: string): Params {
  const names = [...route.matchAll(/\[(\.\.\.)?(\w+)\]/g)];
  return Object.fromEntries(names.map(([, rest, name = '']) => [name, rest ? [NONE] : NONE]));
}

function readLast(): LastPages {
  return JSON.parse(readFileSync(join(/* turbopackIgnore: true */ getWorkspace().work, PAGES.last), 'utf8'));
}

function writeRoute(route: string, pages: RoutePages): void {
  const folder = join(/* turbopackIgnore: true */ getWorkspace().work, PAGES.keys);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${digest(route)}.json`), JSON.stringify(pages));
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
