import { classifyFile } from '@/lib/dialects/layout';
import { findBelow } from '@/lib/images/directory';

/** What is written in these is published as pages or not at all; a draft may be among it. */
const SOURCES = new Set(['post', 'page', 'author', 'cohort', 'component']);

/**
 * The file of the content folder that dev serves for `/media/…`, whatever way its name is composed on disk.
 *
 * @param content absolute path of the content folder
 * @param segments decoded, such as `['posts', 'a', '그림.png']`
 * @returns its absolute path, or undefined where there is none that may be served
 */
export function findMediaFile(content: string, segments: readonly string[]): string | undefined {
  return SOURCES.has(classifyFile(segments.join('/'))) ? undefined : findBelow(content, segments);
}
