import { createRequire } from 'node:module';
import type { default as Sharp } from 'sharp';

/** The package, by `require`: its module for `import` asks for a syntax that Node 20.9 does not have yet. */
export const sharp: typeof Sharp = createRequire(import.meta.url)('sharp');
