import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressedPost } from './addresses';
import type { Cohort } from './cohort';
import type { Author } from './post';
import type { Content } from './read-content';

/**
 * Writes the canonical copies that Contentlayer reads. A copy is written only when it changed, because
 * Contentlayer's cache and its watcher go by the time of the file; copies whose post is gone are removed.
 *
 * @param folder absolute path; all that lies in it is ours
 * @returns how many files were written or removed
 */
export async function writeStore(
  folder: string,
  content: Pick<Content, 'posts' | 'authors' | 'cohorts'>,
): Promise<number> {
  return writeCopies(folder, toCopies(content));
}

/** The canonical copies by their names, relative to a store, with forward slashes. */
export function toCopies(content: Pick<Content, 'posts' | 'authors' | 'cohorts'>): Map<string, string> {
  return new Map<string, string>([
    ...content.posts.map((post) => [`posts/${fileName(post.source)}.md`, toCopy(post)] as const),
    ...content.authors.map((author) => [`authors/${fileName(author.slug)}.json`, toJson(author)] as const),
    ...content.cohorts.map((cohort) => [`cohorts/${fileName(cohort.slug)}.json`, toJson(cohort)] as const),
  ]);
}

/** Makes a folder hold these copies and no others. @returns how many files were written or removed */
export async function writeCopies(folder: string, copies: ReadonlyMap<string, string>): Promise<number> {
  let changes = 0;
  for (const directory of ['posts', 'authors', 'cohorts']) {
    await mkdir(join(folder, directory), { recursive: true });
    for (const name of await readdir(join(folder, directory))) {
      if (copies.has(`${directory}/${name}`)) continue;
      await rm(join(folder, directory, name));
      changes += 1;
    }
  }
  for (const [name, text] of copies) {
    const path = join(folder, name);
    if ((await readFile(path, 'utf8').catch(() => undefined)) === text) continue;
    await writeFile(path, text);
    changes += 1;
  }
  return changes;
}

/** JSON is YAML, so each field is one line that no YAML parser reads in a second way. */
function toCopy({ body, type, path, derived: _, ...post }: AddressedPost): string {
  const fields = { ...post, entry: type, address: path };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

function toJson({ slug, ...fields }: Author | Cohort): string {
  return JSON.stringify({ id: slug, ...fields });
}

/** A source may be as long as a file name can be, so its copy is called by a digest. */
function fileName(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 24);
}
