import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressedPost } from './addresses';
import type { Cohort } from './cohort';
import type { Author } from './post';
import type { Content } from './read-content';

/** The canonical copies by their names, relative to a store, with forward slashes. */
export function toCopies(content: Pick<Content, 'posts' | 'authors' | 'cohorts'>): Map<string, string> {
  return new Map<string, string>([
    ...content.posts.map((post) => [copyName('posts', post.source), toCopy(post)] as const),
    ...content.authors.map((author) => [copyName('authors', author.slug), toJson(author)] as const),
    ...content.cohorts.map((cohort) => [copyName('cohorts', cohort.slug), toJson(cohort)] as const),
  ]);
}

/**
 * The name of the copy of a post, an author or a cohort.
 *
 * @param folder of the store
 * @param source the file of a post; the slug of an author or a cohort
 */
export function copyName(folder: 'posts' | 'authors' | 'cohorts', source: string): string {
  // A source may be as long as a file name can be, so its copy is called by a digest.
  const name = createHash('sha256').update(source).digest('hex').slice(0, 24);
  return `${folder}/${name}.${folder === 'posts' ? 'md' : 'json'}`;
}

/** Makes a folder hold these copies and no others. A copy that has not changed is left alone. @returns how many files were written or removed */
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
