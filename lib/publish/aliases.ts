import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileOf } from '@/lib/site/tree';
import { type AliasTarget, toAliasPage } from './alias-page';
import { withContentSecurity } from './content-security';
import { PublishError } from './publish-error';

/** What publishing needs to know of a post or page that readers may see. */
export type PublishedPost = AliasTarget & { aliases: readonly string[] };

/**
 * Writes a small page for every old address.
 *
 * @returns how many
 * @throws {PublishError} when a page or a file of the owner's is there already
 */
export async function writeAliasPages(folder: string, posts: readonly PublishedPost[]): Promise<number> {
  let count = 0;
  for (const post of posts) {
    for (const alias of post.aliases) {
      const file = join(folder, fileOf(alias));
      if (existsSync(file))
        throw new PublishError(`The old address ${alias} of ${post.path} is taken by another page.`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, withContentSecurity(toAliasPage(post)));
      count += 1;
    }
  }
  return count;
}
