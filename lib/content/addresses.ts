import type { CanonicalPost } from '@/lib/dialects/canonical-post';
import type { Problem } from '@/lib/problems/problem';
import type { Site } from '@/lib/site/site-schema';
import { RESERVED } from '@/lib/site/urls';
import { toFirstAddress } from './first-address';
import { normalisePath, PermalinkError, toPermalink } from './permalink';

/** A post that knows where it stands. */
export type AddressedPost = CanonicalPost & { path: string; firstAddress?: string };

/**
 * Gives every post its address and every old address its normal form, and finds all that cannot be:
 * two posts on one address, a post on an address of the engine, an old address that another post has now.
 */
export function addressPosts(
  posts: readonly CanonicalPost[],
  site: Site,
): { posts: AddressedPost[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const addressed: AddressedPost[] = [];
  const owners = new Map<string, string>();

  for (const post of posts) {
    const path = attempt(post, problems, () => toPermalink(post, site.permalink, site.language));
    if (path === undefined) continue;
    const owner = owners.get(fold(path));
    if (isReserved(path)) {
      problems.push(
        problem(
          post,
          `${path} is an address of the site itself`,
          'Give it another permalink or slug, or delete the file if it only listed posts: Hoego makes that page.',
        ),
      );
    } else if (owner !== undefined) {
      problems.push(
        problem(post, `${path} is already the address of ${owner}`, 'Give one of the two another permalink or slug.'),
      );
    }
    owners.set(fold(path), owner ?? post.source);
    const firstAddress = toFirstAddress(post, site.permalink, site.language);
    addressed.push({ ...post, path, ...(firstAddress !== path && { firstAddress }) });
  }

  return { posts: addressed.map((post) => ({ ...post, aliases: aliasesOf(post, owners, problems) })), problems };
}

/** Old addresses in normal form; one that leads nowhere else than the post itself is left out. */
function aliasesOf(post: AddressedPost, owners: Map<string, string>, problems: Problem[]): string[] {
  const aliases = new Set<string>();
  for (const written of post.aliases) {
    const alias = attempt(post, problems, () => normalisePath(toPath(written)));
    if (alias === undefined || fold(alias) === fold(post.path)) continue;
    const owner = owners.get(fold(alias));
    if (owner !== undefined || isReserved(alias)) {
      const whose = owner === undefined ? 'an address of the site itself' : `the address of ${owner}`;
      problems.push(problem(post, `the old address ${alias} is ${whose}`, 'Take it out of aliases (redirect_from).'));
      continue;
    }
    owners.set(fold(alias), post.source);
    aliases.add(alias);
  }
  return [...aliases];
}

/** An old address may be written whole; only its path counts. */
function toPath(written: string): string {
  return URL.canParse(written) ? new URL(written).pathname : written;
}

function attempt(post: CanonicalPost, problems: Problem[], make: () => string): string | undefined {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof PermalinkError)) throw error;
    problems.push(problem(post, error.message, 'Write a path such as /2024/retrospective/.'));
    return undefined;
  }
}

function isReserved(path: string): boolean {
  const folded = fold(path);
  return (
    RESERVED.exact.some((reserved) => folded === reserved || folded === `${reserved}/`) ||
    RESERVED.tree.some((reserved) => folded.startsWith(reserved)) ||
    /^\/posts\/page\//.test(folded)
  );
}

function problem(post: CanonicalPost, found: string, hint: string): Problem {
  return { severity: 'error', file: post.source, line: 1, found, hint };
}

/** macOS and Windows do not tell upper from lower case in a folder's name. */
function fold(path: string): string {
  return path.toLowerCase();
}
