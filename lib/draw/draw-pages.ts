import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileOf } from '@/lib/site/tree';
import { drawAnswer, drawPage } from './draw-page';
import type { App } from './load-app';
import type { PlannedPage } from './plan-pages';

/**
 * Draws the pages of a plan that are this process's to draw, with React itself: what Next's export does for a page
 * besides (flight data, segments, a second rendering) takes twenty times as long, and `lib/publish` would throw it away.
 *
 * @param folder where their files go
 * @param sheets addresses of the style sheets that all pages share
 * @param onProgress called with the number of pages that are done
 * @returns the files, relative to the folder
 * @throws with the path of a page that cannot be drawn
 */
export async function drawPages(
  app: App,
  plan: readonly PlannedPage[],
  { folder, sheets, onProgress }: { folder: string; sheets: readonly string[]; onProgress: (done: number) => void },
): Promise<string[]> {
  const files: string[] = [];
  for (const { path, kind, module, params, by } of plan) {
    if (by !== 'react') continue;
    const drawing = kind === 'page' ? drawPage(app, module, params, sheets) : drawAnswer(module, params);
    const drawn = await drawing.catch((error) => {
      throw new Error(`${path} could not be drawn.`, { cause: error });
    });
    const file = fileOf(path);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), drawn);
    files.push(file);
    onProgress(files.length);
  }
  return files;
}
