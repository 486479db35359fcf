import { digest, foldName, toSlug } from './slug';

/** A tag, category or series: the name people read and the slug in its address. */
export type Term = { name: string; slug: string };

/** A term with the things that carry it, in the order they were given. */
export type TermGroup<T> = Term & { items: T[] };

/**
 * Gives every name of a taxonomy its term. Names that fold to the same (`React`, `react`, NFD) are one term, called
 * by its most frequent spelling. Where different names would share a slug (`CI/CD`, `CI-CD`), the one that is spelled
 * like the slug keeps it and the others carry a digest, so that an address depends on as little else as can be.
 *
 * @param names every use of every name, as written
 * @returns a function from a written name to its term
 */
export function toTerms(names: readonly string[]): (name: string) => Term {
  const spellings = new Map<string, Map<string, number>>();
  for (const name of names) {
    const counts = spellings.get(foldName(name)) ?? new Map<string, number>();
    const spelling = name.normalize('NFC').trim();
    spellings.set(foldName(name), counts.set(spelling, (counts.get(spelling) ?? 0) + 1));
  }

  const owners = new Map<string, string[]>();
  for (const folded of [...spellings.keys()].sort()) {
    const slug = toSlug(folded);
    owners.set(slug, [...(owners.get(slug) ?? []), folded]);
  }

  const terms = new Map<string, Term>();
  for (const [slug, sharers] of owners) {
    const keeper = sharers.includes(slug) ? slug : sharers[0];
    for (const folded of sharers) {
      const own = folded === keeper ? slug : `${slug}-${digest(folded)}`;
      terms.set(folded, { name: mostFrequent(spellings.get(folded)), slug: own });
    }
  }
  return (name) => terms.get(foldName(name)) ?? { name, slug: toSlug(name) };
}

/** Gathers things by their terms: the most used first, then by name. */
export function groupByTerm<T>(items: readonly T[], termsOf: (item: T) => readonly Term[]): TermGroup<T>[] {
  const groups = new Map<string, TermGroup<T>>();
  for (const item of items) {
    for (const term of termsOf(item)) {
      const group = groups.get(term.slug) ?? { ...term, items: [] };
      group.items.push(item);
      groups.set(term.slug, group);
    }
  }
  return [...groups.values()].sort((a, b) => b.items.length - a.items.length || (a.name < b.name ? -1 : 1));
}

function mostFrequent(counts: ReadonlyMap<string, number> = new Map()): string {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}
