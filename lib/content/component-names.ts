import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The list of the owner's components, beside their copies. */
export const NAMES = 'names.json';

/**
 * The names of the owner's components, as an author of `.mdx` may write them.
 *
 * @param target the folder with the copies
 */
export async function readComponentNames(target: string): Promise<string[]> {
  return JSON.parse(await readFile(join(/* turbopackIgnore: true */ target, NAMES), 'utf8'));
}

/** The same, for who cannot wait. */
export function getComponentNames(target: string): string[] {
  return JSON.parse(readFileSync(join(/* turbopackIgnore: true */ target, NAMES), 'utf8'));
}

/** Whether one of these components is written in a body, be it as `<Name>` or as `{Name}`. */
export function usesComponents(post: { format: string; body: string }, names: ReadonlySet<string>): boolean {
  return post.format === 'mdx' && [...names].some((name) => post.body.includes(name));
}
