import { createHash } from 'node:crypto';
import { encodePath } from '@/lib/site/urls';
import type { App, Params, RouteModule } from './load-app';

/** One file of the site that a route draws. */
export type PlannedPage = {
  /** Decoded, without base path. */
  path: string;
  kind: 'page' | 'handler';
  module: RouteModule;
  /** Percent-encoded. */
  params: Params;
  /** Stands for all that the page shows and all that draws it; none for what is drawn each time. */
  key?: string;
  /** What becomes of it: taken from the last site, drawn here, or drawn by Next. */
  by: 'last' | 'react' | 'next';
  /** Whether it holds a component of the owner's. */
  isOwn: boolean;
};

/**
 * Asks routes for their pages and decides who draws them. A page is a pure function of its object and of the engine:
 * one for which both are the same as in the last build is taken from there. One page of a route, such as the home page,
 * is drawn each time; it costs less than to find out.
 *
 * @param last the pages of the last build by their paths, and whether what Next has made for some of them is there
 * @param engine stands for all code and settings that pages are drawn by
 */
export async function planPages(
  app: App,
  routes: App['routes'],
  last: { pages: ReadonlyMap<string, { key: string }>; hasNext: boolean },
  engine: string,
): Promise<PlannedPage[]> {
  const plan: PlannedPage[] = [];
  for (const { route, kind, module } of routes) {
    if (module.generateStaticParams === undefined) {
      const path = /\.\w+$/.test(route) || route === '/' ? route : `${route}/`;
      plan.push({ path, kind, module, params: {}, by: 'react', isOwn: false });
      continue;
    }
    await module.generateStaticParams();
    for (const [path, { params, digest }] of app.pagesOf(route) ?? []) {
      const key = createHash('sha256').update(`${engine} ${digest}`).digest('base64url');
      const isOwn = kind === 'page' && app.hasOwnComponents(path);
      const isKept = last.pages.get(path)?.key === key && (!isOwn || last.hasNext);
      const by = isKept ? 'last' : isOwn ? 'next' : 'react';
      plan.push({ path, kind, module, params: encodeParams(params), key, by, isOwn });
    }
  }
  return plan;
}

/** Params as Next gives them to a page. @param params decoded */
export function encodeParams(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(encodePath) : encodePath(value),
    ]),
  );
}
