import type { Params } from './load-app';

/**
 * The route that answers a path, as Next chooses it: what is written in a route comes before what stands in brackets,
 * and one part of a path before several.
 *
 * @param routes each as in `app/`: `/tags/[tag]`
 * @param path decoded, without base path
 * @returns the route with the params that the path gives it, decoded
 */
export function matchRoute<R extends { route: string }>(
  routes: readonly R[],
  path: string,
): { route: R; params: Params } | undefined {
  const segments = split(path);
  const matches = routes.flatMap((route) => {
    const params = match(split(route.route), segments);
    return params ? [{ route, params, rank: rankOf(route.route) }] : [];
  });
  return matches.sort((a, b) => (a.rank < b.rank ? -1 : 1))[0];
}

function match(steps: readonly string[], segments: readonly string[]): Params | undefined {
  const params: Params = {};
  for (const [index, step] of steps.entries()) {
    const segment = segments[index];
    if (segment === undefined) return undefined;
    const [, rest, name] = /^\[(\.\.\.)?(\w+)\]$/.exec(step) ?? [];
    if (name === undefined && step !== segment) return undefined;
    if (name !== undefined) params[name] = rest ? segments.slice(index) : segment;
    if (rest) return params;
  }
  return steps.length === segments.length ? params : undefined;
}

/** Compared as text, the lower comes first. */
function rankOf(route: string): string {
  return split(route)
    .map((step) => (step.startsWith('[...') ? '2' : step.startsWith('[') ? '1' : '0'))
    .join('');
}

function split(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}
