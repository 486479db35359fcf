/** Stands where a dynamic route has no page: an export needs at least one, and `lib/publish` takes this one away. */
export const NONE = '-none-';

/** Params of the pages of a route, or of one page that `lib/publish` removes. */
export function atLeastOne<T extends Record<string, string | string[]>>(params: T[], none: T): T[] {
  return params.length > 0 ? params : [none];
}

/** Params of the second and later pages of lists. */
export function laterPages<K extends string>(
  key: K,
  lists: { slug: string; total: number }[],
): (Record<K, string> & { number: string })[] {
  const params = lists.flatMap(({ slug, total }) =>
    Array.from({ length: total - 1 }, (_, index) => ({ [key]: slug, number: String(index + 2) })),
  );
  return atLeastOne(params, { [key]: NONE, number: NONE }) as (Record<K, string> & { number: string })[];
}
