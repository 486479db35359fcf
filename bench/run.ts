import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '@/lib/cli/browser';
import { startPreview } from '@/lib/cli/static-server';
import { type Contender, getHoego, preparePeers, root, withoutKept } from './contenders';
import { makePosts } from './corpus';
import { askLighthouse } from './lighthouse';
import { searchTables } from './search-queries';
import { median, type Row, toTable } from './table';
import { type Builds, timeBuilds } from './time-builds';
import { PROFILES, timeClicks } from './time-clicks';
import { weighPage } from './weigh-pages';

const USAGE = `npm run bench -- [--quick] [--many] [--lighthouse] [--runs N]

Builds the same posts with Hoego and its peers, weighs their pages and times a click. Prints tables of Markdown.
  --quick       100 posts only, not 1,000
  --many        the search is asked among 10,000 posts, too
  --lighthouse  Lighthouse's scores too; it is installed into .hoego/bench
  --runs N      visits for each time of a click, 10 unless said`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    many: { type: 'boolean', default: false },
    lighthouse: { type: 'boolean', default: false },
    runs: { type: 'string', default: '10' },
    help: { type: 'boolean', default: false },
  },
});

/** Pages are weighed and clicks timed with this many posts. */
const SMALL = 100;

if (values.help) console.log(USAGE);
else await withoutKept(bench);

async function bench(): Promise<void> {
  const contenders = [getHoego(), ...(await preparePeers())];
  const names = contenders.map(({ name }) => name);
  console.log(
    `\n${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}); ` +
      `${contenders.map(({ name, version }) => `${name} ${version}`).join(', ')}\n`,
  );
  const sizes = values.quick ? [SMALL] : [1000, SMALL];
  for (const size of sizes) {
    const posts = makePosts(size);
    const builds: Builds[] = [];
    for (const contender of contenders) {
      process.stderr.write(`building ${size} posts with ${contender.name} …\n`);
      builds.push(await timeBuilds(contender, posts));
    }
    console.log(`${toTable(`${size} posts`, names, buildRows(builds))}\n`);
  }
  for await (const table of searchTables(join(root, 'out'), values.many ? [1000, 10_000] : [1000]))
    console.log(`${table}\n`);
  await measurePages(contenders, names);
}

function buildRows(builds: readonly Builds[]): Row[] {
  return [
    { name: 'cold build', values: builds.map(({ cold }) => cold.seconds), unit: 's' },
    { name: 'again, one post touched', values: builds.map(({ again }) => again.seconds), unit: 's' },
    { name: 'most memory, cold', values: builds.map(({ cold }) => cold.peak || undefined), unit: 'MB' },
  ];
}

/** The sites are those of the last builds. */
async function measurePages(contenders: readonly Contender[], names: readonly string[]): Promise<void> {
  const executablePath = process.env.HOEGO_BROWSER || (await findBrowser(root));
  if (executablePath === undefined) throw new Error('There is no browser; HOEGO_BROWSER may name one.');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  const [first] = makePosts(SMALL);
  if (first === undefined) return;
  const pages = { home: '/', post: `/posts/${first.name}/`, 'tag page': `/tags/${first.tag}/` };
  for (const [page, path] of Object.entries(pages)) {
    const weights = await each(contenders, async (url) => weighPage(browser, url + path));
    const rows = (['html', 'css', 'js', 'font', 'image', 'data', 'total'] as const).map(
      (kind): Row => ({ name: kind, values: weights.map((weight) => weight[kind]), unit: 'kB' }),
    );
    rows.push({ name: 'requests', values: weights.map(({ requests }) => requests), unit: '' });
    console.log(`${toTable(page, names, rows)}\n`);
  }
  const rows: Row[] = [];
  for (const profile of PROFILES) {
    process.stderr.write(`clicking, ${profile.name} …\n`);
    const times = await timeClicks(executablePath, contenders, first, profile, Number(values.runs));
    rows.push({ name: profile.name, values: times.map(median), unit: 'ms' });
  }
  console.log(`${toTable('click to title', names, rows)}\n`);
  await browser.close();
  if (!values.lighthouse) return;
  const scores = await each(contenders, (url) => askLighthouse(url + pages.post, executablePath));
  const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
  const lines = categories.map((name): Row => ({ name, values: scores.map((score) => score[name]), unit: '' }));
  console.log(`${toTable('Lighthouse, post', names, lines)}\n`);
}

async function each<T>(contenders: readonly Contender[], act: (url: string) => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  for (const { out } of contenders) {
    const preview = await startPreview({ dir: out });
    found.push(await act(preview.url.replace(/\/$/, '')).finally(() => preview.close()));
  }
  return found;
}
