import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { startPreview } from '@/lib/cli/static-server';
import type { Contender } from './contenders';
import type { Row } from './table';

const KINDS = ['html', 'css', 'js', 'font', 'image', 'data'] as const;

type Kind = (typeof KINDS)[number];

/** What a page brings in before anybody touches it: bytes by kind, gzip, and how many files. */
type Weight = Record<Kind, number> & { total: number; requests: number };

const KIND_OF: Record<string, Kind> = {
  document: 'html',
  stylesheet: 'css',
  script: 'js',
  font: 'font',
  image: 'image',
};

/** The same page of each contender, weighed: a row for each kind, one for all, and one for how many files. */
export async function weighPages(browser: Browser, contenders: readonly Contender[], path: string): Promise<Row[]> {
  const weights: Weight[] = [];
  for (const { out } of contenders) {
    const preview = await startPreview({ dir: out });
    weights.push(await weighPage(browser, new URL(path, preview.url).href).finally(() => preview.close()));
  }
  const rows = ([...KINDS, 'total'] as const).map(
    (kind): Row => ({ name: kind, values: weights.map((weight) => weight[kind]), unit: 'kB' }),
  );
  return [...rows, { name: 'requests', values: weights.map(({ requests }) => requests), unit: '' }];
}

/** A page that is left alone for so long has fetched ahead what it wants to, in milliseconds. */
const LEFT_ALONE = 5000;

/**
 * Opens a page with an empty cache and weighs all that is asked for while it is left alone. `data` is what scripts fetch
 * and pages that are fetched ahead: the browser does not show those to who drives it, so they are asked for once more.
 */
async function weighPage(browser: Browser, url: string): Promise<Weight> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const weight = { ...Object.fromEntries(KINDS.map((kind) => [kind, 0])), total: 0, requests: 0 } as Weight;
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    const read = async () => {
      const body = await response.body().catch(async () => (await fetch(response.url())).arrayBuffer());
      const bytes = gzipSync(body).length;
      weight[KIND_OF[response.request().resourceType()] ?? 'data'] += bytes;
      weight.total += bytes;
      weight.requests += 1;
    };
    reading.push(read());
  });
  const answer = await page.goto(url, { waitUntil: 'load' });
  if (!answer?.ok()) throw new Error(`${url} is not there.`);
  await page.waitForTimeout(LEFT_ALONE);
  await Promise.all(reading);
  await page.close();
  return weight;
}
