import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getWorkspace, isPreviewing } from '@/lib/site/site';

/** Stands where Next has no page of a dynamic route to draw: an export needs at least one, and `lib/publish` takes this away. */
export const NONE = '-none-';

type Params = Record<string, string | string[]>;

/** The pages of one route by their paths, decoded: their params, and a digest of everything that they show. */
export type RoutePages = Map<string, { params: Params; digest: string }>;

/** Where the command tells Next which pages it must draw, below the work folder: a list of paths. */
export const FOR_NEXT = join('pages', 'for-next.json');

/**
 * Params of the pages of a route. In a build they are told to `lib/draw` as well, with a digest of what each page shows,
 * and Next, which draws only what needs its runtime, gets those that it must draw. There is always at least one, as an
 * export wants it.
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
  if (process.env.HOEGO_DRAWN_BY === 'next') {
    const wanted = new Set(readForNext());
    const drawn = params.filter((one) => wanted.has(toPath(route, one)));
    return drawn.length > 0 ? drawn : [none];
  }
  const pages: RoutePages = new Map();
  for (const one of params) {
    const digest = toDigest([route, await objectOf(one)]);
    pages.set(toPath(route, one), { params: one, digest });
  }
  told.set(route, pages);
  return [...params];
}

/** What a route has told of its pages; undefined before it was asked for its params. */
export function pagesOf(route: string): RoutePages | undefined {
  return told.get(route);
}

const told = new Map<string, RoutePages>();

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
  return (/\.\w+$/.test(route) || /\.html?$/i.test(path) ? path : `${path}/`).normalize('NFC');
}

function noneOf(route: string): Params {
  const names = [...route.matchAll(/\[(\.\.\.)?(\w+)\]/g)];
  return Object.fromEntries(names.map(([, rest, name = '']) => [name, rest ? [NONE] : NONE]));
}

function readForNext(): string[] {
  return JSON.parse(readFileSync(join(/* turbopackIgnore: true */ getWorkspace().work, FOR_NEXT), 'utf8'));
}

function toDigest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
