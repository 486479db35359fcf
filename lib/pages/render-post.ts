import { join } from 'node:path';
import { readComponentNames } from '@/lib/content/component-names';
import { type BodyCache, renderBodyCached } from '@/lib/markdown/body-cache';
import { type KnownBodies, openBodies } from '@/lib/markdown/body-facts';
import { toBodyLabels } from '@/lib/markdown/body-labels';
import type { BodySource, Reference } from '@/lib/markdown/rendered-body';
import type { Problem } from '@/lib/problems/problem';
import { getEngine, getWorkspace } from '@/lib/site/site';
import { getWords } from '@/lib/site/words/words';
import { type BodyOutline, type PageBody, type PostLookup, resolveBody } from './resolve-body';

/** Renders a body, or takes it from the cache, and resolves its links and pictures. */
export async function renderPost(post: BodySource, lookup: PostLookup): Promise<PageBody> {
  const rendered = await renderBodyCached(await withComponents(post), toBodyLabels(getWords()), toCache());
  return { content: rendered.content, ...resolveBody(rendered, post.source, lookup).outline };
}

/**
 * All of it but the tree, in whose place stands a key. Nothing is read for a body that the last build has met.
 *
 * @returns the body as a page shows it, its links and pictures as they were written, and every problem of its text, its links and its pictures
 */
export async function outlinePost(
  post: BodySource,
  lookup: PostLookup,
  bodies: KnownBodies,
): Promise<{ key: string; outline: BodyOutline; references: Reference[]; problems: Problem[] }> {
  const facts = await bodies.factsOf(await withComponents(post), toBodyLabels(getWords()));
  const { outline, problems } = resolveBody(facts, post.source, lookup);
  const { key, references } = facts;
  return { key, outline, references, problems: [...facts.problems, ...problems] };
}

/** What is known of the bodies of this work folder. */
export function openKnownBodies(): KnownBodies {
  return openBodies(join(getWorkspace().work, 'body-facts.json'), toCache());
}

function toCache(): BodyCache {
  return { dir: join(getWorkspace().work, 'bodies'), engine: getEngine() };
}

async function withComponents(post: BodySource): Promise<BodySource> {
  return post.format === 'mdx' ? { ...post, components: await readComponentNames(getWorkspace().components) } : post;
}
