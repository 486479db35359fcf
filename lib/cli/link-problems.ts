import type { WrittenLink } from '@/lib/pages/check-bodies';
import type { Problem } from '@/lib/problems/problem';
import type { BrokenLink } from '@/lib/publish/links';

/**
 * Links that lead nowhere on the published site, as warnings: where the author wrote them, once each; a link that no
 * body holds, such as one of the menu, is told once with the first page that has it.
 */
export function toLinkProblems(broken: readonly BrokenLink[], written: readonly WrittenLink[]): Problem[] {
  const places = new Map<string, WrittenLink[]>();
  for (const link of written) {
    const key = keyOf(link);
    places.set(key, [...(places.get(key) ?? []), link]);
  }
  const told = new Set<string>();
  return broken.flatMap((link) => {
    const inBodies = places.get(keyOf(link)) ?? [];
    if (inBodies.length === 0 && told.has(link.href)) return [];
    told.add(link.href);
    const place = inBodies.length > 0 ? inBodies : [{ file: link.page }];
    return place.map(({ page: _, href: __, ...where }: Partial<WrittenLink> & { file: string }) =>
      toProblem(link, where),
    );
  });
}

function toProblem({ href, missing }: BrokenLink, where: Pick<Problem, 'file' | 'line' | 'column'>): Problem {
  const found =
    missing === 'page' ? `the link ${href} leads nowhere` : `the link ${href} leads to no place in its page`;
  const hint =
    missing === 'page'
      ? 'Mend the address, or link to the file of the post: such a link follows it wherever it goes.'
      : 'The part after # must be the id of a heading there: its words in lower case with - between them.';
  return { severity: 'warning', ...where, found, hint };
}

function keyOf({ page, href }: { page: string; href: string }): string {
  return `${page} ${href}`;
}
