import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeDocuments } from '@/lib/content/documents';
import type { Content } from '@/lib/content/read-content';
import { onCleanup } from './cleanup';
import { engineOf } from './engine';
import type { Project } from './project';

/** Hands posts to Contentlayer. @returns when it has begun, and what has come of it */
export function storePosts(
  content: Content,
  { root }: Project,
): { begun: Promise<void>; stored: ReturnType<typeof storeDocuments> } {
  const schema = createHash('sha256')
    .update(readFileSync(join(root, 'contentlayer.config.ts')))
    .digest('hex');
  let begin = (): void => {};
  const started = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const stored = storeDocuments(root, content, `${engineOf(root, ['content'])} ${schema}`, begin);
  // Should another step fail first, nobody is left to hear of it.
  const settled = stored.then(begin, begin);
  // Ctrl-C waits for it, so that it does not write on behind our back.
  const forget = onCleanup(() => settled);
  void settled.then(forget);
  return { begun: started, stored };
}
