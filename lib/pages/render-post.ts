import { join } from 'node:path';
import { readComponentNames } from '@/lib/content/component-names';
import { renderBodyCached } from '@/lib/markdown/body-cache';
import { toBodyLabels } from '@/lib/markdown/body-labels';
import type { BodySource, Reference } from '@/lib/markdown/rendered-body';
import type { Problem } from '@/lib/problems/problem';
import { getEngine, getWorkspace } from '@/lib/site/site';
import { getWords } from '@/lib/site/words/words';
import { type PageBody, type PostLookup, resolveBody } from './resolve-body';

/**
 * Renders a body, or takes it from the cache, and resolves its links and pictures.
 *
 * @returns the body as a page shows it, its links and pictures as they were written, and every problem of its text, its links and its pictures
 */
export async function renderPost(
  post: BodySource,
  lookup: PostLookup,
): Promise<{ body: PageBody; references: Reference[]; problems: Problem[] }> {
  const labels = toBodyLabels(getWords());
  const { work, components: folder } = getWorkspace();
  const components = post.format === 'mdx' ? await readComponentNames(folder) : undefined;
  const rendered = await renderBodyCached({ ...post, components }, labels, {
    dir: join(work, 'bodies'),
    engine: getEngine(),
  });
  const { body, problems } = await resolveBody(rendered, post.source, lookup);
  return { body, references: rendered.references, problems: [...rendered.problems, ...problems] };
}
