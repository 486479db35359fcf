import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Author, Cohort, Post } from 'contentlayer/generated';
import type { Documents } from './documents';

/**
 * What Contentlayer has made of the content, as Next reads it in a build; `next.config.ts` puts it in the place of
 * `contentlayer/generated`, whose modules would all go through the bundler again for one edited post. In dev there
 * stands what `next-documents.ts` writes, and where `lib/draw` draws, `live-documents.ts`.
 */
const { types } = JSON.parse(
  readFileSync(join(/* turbopackIgnore: true */ process.cwd(), '.hoego', 'documents.json'), 'utf8'),
) as Documents;

export const allPosts = types.Post as unknown as Post[];
export const allAuthors = types.Author as unknown as Author[];
export const allCohorts = types.Cohort as unknown as Cohort[];
