import type { AddressedPost } from '@/lib/content/addresses';
import type { Problem } from '@/lib/problems/problem';
import { fileOf, listTree } from '@/lib/site/tree';

/**
 * Finds posts and old addresses that a file of `public/` already has, before anything is built.
 * Case and composition are folded, as hosts on macOS and Windows do.
 */
export function findCollisions(
  posts: readonly Pick<AddressedPost, 'source' | 'path' | 'aliases'>[],
  publicFolder: string,
): Problem[] {
  const files = new Map<string, string>();
  for (const { path, isFolder } of listTree(publicFolder)) if (!isFolder) files.set(fold(path), path);
  return posts.flatMap(({ source, path, aliases }) =>
    [path, ...aliases].flatMap((address): Problem[] => {
      const file = files.get(fold(fileOf(address))) ?? files.get(fold(address.replace(/^\/|\/$/g, '')));
      if (file === undefined) return [];
      const what = address === path ? 'the address' : 'the old address';
      return [
        {
          severity: 'error',
          file: source,
          line: 1,
          found: `${what} ${address} is taken by the file public/${file}`,
          hint:
            address === path
              ? 'Rename the file, or give the post another permalink.'
              : 'Rename the file, or take the address out of aliases (redirect_from).',
        },
      ];
    }),
  );
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
