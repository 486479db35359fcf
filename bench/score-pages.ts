import { startPreview } from '@/lib/cli/static-server';
import type { Contender } from './contenders';
import { askLighthouse, CATEGORIES, type Scores } from './lighthouse';
import { median, type Row } from './table';

/** How Lighthouse is asked: with which browser, how often, and whom to tell what goes on. */
export type Asking = { browser: string; runs: number; tell: (what: string) => void };

/** Lighthouse's scores of one page of each contender, each the median of its runs. */
export async function scorePages(contenders: readonly Contender[], path: string, asking: Asking): Promise<Row[]> {
  const scores: Scores[] = [];
  for (const contender of contenders) scores.push(...(await scoreSite(contender, [path], asking)));
  return toRows(scores);
}

/** Lighthouse's scores of pages of one site, a column each. */
export async function scoreOwnPages(contender: Contender, paths: string[], asking: Asking): Promise<Row[]> {
  return toRows(await scoreSite(contender, paths, asking));
}

async function scoreSite(
  { name, out }: Contender,
  paths: string[],
  { browser, runs, tell }: Asking,
): Promise<Scores[]> {
  const preview = await startPreview({ dir: out });
  const found: Scores[] = [];
  try {
    for (const path of paths) {
      tell(`asking Lighthouse about ${name}, ${path}`);
      const asked: Scores[] = [];
      for (let run = 0; run < runs; run++) asked.push(await askLighthouse(new URL(path, preview.url).href, browser));
      const middle = CATEGORIES.map((category) => [category, median(asked.map((scores) => scores[category])) ?? 0]);
      found.push(Object.fromEntries(middle) as Scores);
    }
  } finally {
    await preview.close();
  }
  return found;
}

function toRows(scores: readonly Scores[]): Row[] {
  return CATEGORIES.map((name): Row => ({ name, values: scores.map((score) => score[name]), unit: 'of 100' }));
}
