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
