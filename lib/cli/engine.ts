import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Stands for all code that decides what a thing looks like which is kept between runs: rooms of ours, and every package
 * they use. What is kept is kept under it, so that a newer engine makes it anew.
 *
 * @param root the folder of the project
 * @param rooms folders of `lib`; a body is made by our renderer and the readers of people's ways of writing that it asks
 */
export function engineOf(root: string, rooms: readonly string[] = ['dialects', 'markdown']): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of rooms.map((room) => join(root, 'lib', room))) {
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .sort()) {
      hash.update(name).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
