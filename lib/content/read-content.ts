import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { CanonicalPost } from '@/lib/dialects/canonical-post';
import { classifyFile } from '@/lib/dialects/layout';
import type { Problem } from '@/lib/problems/problem';
import { startOfToday } from '@/lib/site/dates';
import type { Site } from '@/lib/site/site-schema';
import { type AddressedPost, addressPosts } from './addresses';
import { readAuthor } from './authors';
import type { Cohort } from './cohort';
import { readCohort } from './cohorts';
import { listFiles } from './list-files';
import type { Author } from './post';
import { openReadings, type Readings } from './readings';

/** Everything that a content folder says, with all that is wrong with it. */
export type Content = {
  posts: AddressedPost[];
  authors: Author[];
  cohorts: Cohort[];
  /** Files that are no post in any engine (`README.md`, configs, section files), named so that none goes unnoticed. */
  ignored: string[];
  /** Every file that is there, relative to the folder, NFC, with forward slashes. */
  sources: string[];
  problems: Problem[];
};

/**
 * Reads a whole content folder: every post and page through its dialect, every author, every cohort, every address.
 * Nothing is skipped: a file is read, or it is in `problems`.
 *
 * @param folder absolute path of the content folder
 * @param earlier readings of earlier runs; it is told when all files have been read
 * @param readBytes of a post, by its absolute path; who has the bytes of a file already need not read it again
 * @throws when the folder itself cannot be read
 */
export async function readContent(
  folder: string,
  site: Site,
  earlier?: Readings,
  readBytes: (path: string) => Uint8Array = readFileSync,
): Promise<Content> {
  const readings = earlier ?? (await openReadings());
  const problems: Problem[] = [];
  const posts: CanonicalPost[] = [];
  const authors: Author[] = [];
  const cohorts: Cohort[] = [];
  const ignored: string[] = [];

  const files = await listFiles(folder);
  for (const file of files) {
    const kind = classifyFile(file.source);
    if (kind === 'post' || kind === 'page') {
      // Waiting for each of thousands of small files takes several times as long as reading them.
      const bytes = readBytes(file.path);
      const reading = readings.read({ path: file.source, bytes, timeZone: site.timeZone });
      problems.push(...reading.problems);
      if (reading.post) posts.push(withDay(reading.post, site.timeZone));
    }
    if (kind === 'ignored') ignored.push(file.source);
    if (kind === 'author') {
      const reading = readAuthor(file.source, await readFile(file.path, 'utf8'));
      problems.push(...reading.problems);
      if (reading.author) authors.push(reading.author);
    }
    if (kind === 'cohort') {
      const reading = readCohort(file.source, await readFile(file.path, 'utf8'), site.timeZone);
      problems.push(...reading.problems);
      if (reading.cohort) cohorts.push(reading.cohort);
    }
  }

  await readings.keep();
  const addressed = addressPosts(posts, site);
  return {
    ...{ posts: addressed.posts, authors, cohorts, ignored },
    sources: files.map(({ source }) => source),
    problems: [...problems, ...addressed.problems],
  };
}

/** A draft may have no day yet. It is only ever previewed, and stands at today's until it has one of its own. */
function withDay(post: CanonicalPost, timeZone: string): CanonicalPost {
  if (post.type === 'page' || post.date !== undefined) return post;
  return { ...post, date: startOfToday(timeZone) };
}
