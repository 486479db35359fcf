import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Author, Cohort, Post } from 'contentlayer/generated';
import type { Documents } from './documents';

/**
 * What Contentlayer has made of the content, read while a build runs; `next.config.ts` and `lib/draw` put it in the place
 * of `contentlayer/generated`, whose modules would all go through the bundler again for one edited post. In dev
 * `live-documents.ts` stands there, and what `next-documents.ts` writes.
 */
const { types } = JSON.parse(
  readFileSync(join(/* turbopackIgnore: true */ process.cwd(), '.hoego', 'documents.json'), 'utf8'),
) as Documents;

export const allPosts = types.Post as unknown as Post[];
export const allAuthors = types.Author as unknown as Author[];
export const allCohorts = types.Cohort as unknown as Cohort[];
