import { join } from 'node:path';
import { listTree } from '@/lib/site/tree';

/** A file of `app/` that answers an address. */
export type AppRoute = {
  /** As Next calls it: `/tags/[tag]`, `/feed.xml`, and `/404.html` for what is not found. */
  route: string;
  /** The file, absolute. */
  file: string;
  kind: 'page' | 'handler';
};

/**
 * Finds what a build draws: pages, handlers and the page for what is not found. Handlers whose files end in `.dev.ts`
 * answer in dev only.
 *
 * @param app the folder of the routes
 * @param isDev whether those are wanted too
 * @see https://nextjs.org/docs/app/getting-started/project-structure
 */
export function findRoutes(app: string, isDev = false): AppRoute[] {
  return listTree(app).flatMap(({ path, isFolder }): AppRoute[] => {
    const [, folder = '', name] = (isDev ? IN_DEV : IN_BUILDS).exec(path) ?? [];
    if (isFolder || name === undefined) return [];
    const file = join(app, path);
    if (name === 'not-found.tsx') return [{ route: '/404.html', file, kind: 'page' }];
    // A folder in brackets, `(posts)`, groups routes and is no part of the address.
    const steps = folder.split('/').filter((step) => step !== '' && !/^\(.*\)$/.test(step));
    return [{ route: `/${steps.join('/')}`, file, kind: name === 'page.tsx' ? 'page' : 'handler' }];
  });
}

const IN_BUILDS = /^(?:(.*)\/)?(page\.tsx|route\.ts|not-found\.tsx)$/;
const IN_DEV = /^(?:(.*)\/)?(page\.tsx|route(?:\.dev)?\.ts|not-found\.tsx)$/;
