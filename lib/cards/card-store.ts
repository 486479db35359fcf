import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readKeptEnds, writeKept } from '@/lib/site/work-files';
import { drawShareCard, type ShareCard } from './share-card';

export type CardStore = {
  /** The folder of the store; made where it is missing. */
  dir: string;
  /** Stands for the code and the packages that cards depend on; another engine's cards are not taken. */
  engine: string;
  /** The folder of the project. */
  root: string;
};

/** The cards of a site as files, in the order given, and how many of them had to be drawn. */
export type StoredCards = { files: { path: string; file: string }[]; drawn: number };

/**
 * Draws the cards that the store does not have yet: one file per hash of engine and card. Where a card stands on the
 * site is no part of that.
 *
 * @param onProgress called with the number of cards that are done
 * @throws when a card cannot be written
 */
export async function storeCards(
  cards: readonly ShareCard[],
  store: CardStore,
  onProgress: (done: number) => void = () => {},
): Promise<StoredCards> {
  const files = cards.map((card) => ({ path: card.path, file: join(store.dir, `${keyOf(card, store.engine)}.png`) }));
  const waiting = cards.map((card, index) => ({ card, file: files[index]?.file ?? '' }));
  let [drawn, done] = [0, 0];

  async function work(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (!isWhole(next.file)) {
        await writeKept(next.file, await drawShareCard(next.card, store.root));
        drawn += 1;
      }
      done += 1;
      onProgress(done);
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return { files, drawn };
}

function keyOf({ path: _, ...card }: ShareCard, engine: string): string {
  return createHash('sha256')
    .update(JSON.stringify([engine, card]))
    .digest('hex');
}

/** A PNG ends with its chunk IEND; a file that was cut off does not. */
function isWhole(file: string): boolean {
  return readKeptEnds(file, 8)?.end.toString('latin1', 0, 4) === 'IEND';
}
