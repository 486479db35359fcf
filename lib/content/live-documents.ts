import type { Author, Cohort, Post } from 'contentlayer/generated';
import type { DocumentTypes } from './to-documents';

/**
 * What stands for `contentlayer/generated` where `lib/draw` draws pages: documents that it is given, and that change
 * while dev runs. All that is worked out from them is kept by whose it is (`of` in `posts.ts`), so it is worked out again
 * when they do.
 */
export let allPosts: Post[] = [];
export let allAuthors: Author[] = [];
export let allCohorts: Cohort[] = [];

/** Shows these documents from now on. */
export function showDocuments(types: DocumentTypes): void {
  allPosts = types.Post as unknown as Post[];
  allAuthors = types.Author as unknown as Author[];
  allCohorts = types.Cohort as unknown as Cohort[];
}
