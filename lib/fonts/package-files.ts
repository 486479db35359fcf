import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * The whole font as its package has it; the package calls its files `latin`, and they hold all 11,172 syllables.
 *
 * @param root the folder of the project, in whose packages the font lies
 */
export function resolveFont(root: string, weight: number): string {
  return resolve(root, `@fontsource/pretendard/files/pretendard-latin-${weight}-normal.woff2`);
}

/** The text of the SIL Open Font License that must go with every copy. */
export function resolveLicense(root: string): string {
  return resolve(root, '@fontsource/pretendard/LICENSE');
}

function resolve(root: string, name: string): string {
  return createRequire(join(/* turbopackIgnore: true */ root, 'package.json')).resolve(name);
}
