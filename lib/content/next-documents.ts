import { join } from 'node:path';
import { writeKept } from '@/lib/site/work-files';
import type { DocumentTypes } from './to-documents';

/** What stands for `contentlayer/generated` where Next draws in dev, below the project; `next.config.ts` says so. */
export const NEXT_DOCUMENTS = join('.hoego', 'next', 'documents.mjs');

/**
 * Hands documents to a Next that runs beside dev. It reads them as data, for as a module all of them would go through
 * its bundler at each save; that they are others it sees by a small module, which says how often they were written.
 *
 * @param project absolute path of the project
 * @param version another one for other documents
 */
export async function writeForNext(project: string, types: DocumentTypes, version: string): Promise<void> {
  const module = join(project, NEXT_DOCUMENTS);
  const data = module.replace(/\.mjs$/, '.json');
  await writeKept(data, JSON.stringify(types));
  await writeKept(
    module,
    `// ${version}
import { readFileSync } from 'node:fs';
const types = JSON.parse(readFileSync(/* turbopackIgnore: true */ ${JSON.stringify(data)}, 'utf8'));
export const allPosts = types.Post;
export const allAuthors = types.Author;
export const allCohorts = types.Cohort;
`,
  );
}
