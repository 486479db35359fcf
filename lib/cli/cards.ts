import { join } from 'node:path';
import { storeCards } from '@/lib/cards/card-store';
import { engineOf } from './engine';
import type { Report } from './progress';
import type { Project } from './project';

/**
 * Draws the share cards that are not kept from an earlier build.
 *
 * @returns the files to be published, and what to tell: `3 drawn, 21 kept`
 */
export async function drawCards(
  { root, workspace }: Pick<Project, 'root' | 'workspace'>,
  report: Report,
): Promise<{ assets: { path: string; file: string }[]; result: string }> {
  // What it reads has only now been written by Contentlayer, so it cannot be imported before.
  const { getShareCards } = await import('@/lib/pages/share-cards');
  const cards = getShareCards();
  const store = { dir: join(workspace.work, 'cards'), engine: engineOf(root, ['cards']), root };
  const { files, drawn } = await storeCards(cards, store, (done) => report(`${done} of ${cards.length}`));
  return { assets: files, result: `${drawn} drawn, ${files.length - drawn} kept` };
}
