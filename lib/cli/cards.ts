import { join } from 'node:path';
import { storeCards } from '@/lib/cards/card-store';
import type { ShareCard } from '@/lib/cards/share-card';
import { engineOf } from './engine';
import type { Report } from './progress';
import type { Project } from './project';

/**
 * Draws the share cards that are not kept from an earlier build.
 *
 * @returns the files to be published, and what to tell: `3 drawn, 21 kept`
 */
export async function drawCards(
  cards: readonly ShareCard[],
  { root, workspace }: Pick<Project, 'root' | 'workspace'>,
  report: Report,
): Promise<{ assets: { path: string; file: string }[]; result: string }> {
  const store = { dir: join(workspace.work, 'cards'), engine: engineOf(root, ['cards']), root };
  const { files, drawn } = await storeCards(cards, store, (done) => report(`${done} of ${cards.length}`));
  return { assets: files, result: `${drawn} drawn, ${files.length - drawn} kept` };
}
