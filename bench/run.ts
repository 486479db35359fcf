import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '@/lib/cli/browser';
import { type Contender, getHoego, getOwnBlog, root, withoutKept } from './contenders';
import { makePosts } from './corpus';
import { preparePeers } from './peers';
import { scoreOwnPages, scorePages } from './score-pages';
import { searchTables } from './search-queries';
import { median, type Row, toTable } from './table';
import { type Builds, buildSite, timeBuilds } from './time-builds';
import { PROFILES, timeClicks } from './time-clicks';
import { timeDev } from './time-dev';
import { weighPages } from './weigh-pages';

const USAGE = `npm run bench -- [--quick] [--runs N]

Builds the same posts with Hoego and its peers, weighs their pages, asks Lighthouse and times a click. Prints tables of
Markdown. Peers and Lighthouse are installed into .hoego/bench.
  --quick   5 visits for each time of a click, Lighthouse once, and no 10,000 posts
  --runs N  visits for each time of a click: 10 unless said`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    runs: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** Pages are weighed, scored and clicked with this many posts. */
const SMALL = 100;

/** Development is timed with this many. */
const USUAL = 1000;

/** Hoego alone is built again with so many. */
const MANY = 10_000;

const VISITS = Number(values.runs ?? (values.quick ? 5 : 10));

const ASKED = values.quick ? 1 : 5;

if (values.help) console.log(USAGE);
else await withoutKept(bench);

async function bench(): Promise<void> {
  const hoego = getHoego();
  const contenders = [hoego, ...(await preparePeers())];
  console.log(
    `\n${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}); ` +
      `${contenders.map(({ name, version }) => `${name} ${version}`).join(', ')}\n`,
  );
  if (!values.quick) {
    tell(`building ${MANY} posts with Hoego, twice`);
    print(`${MANY} posts`, [hoego], buildRows([await timeBuilds(hoego, makePosts(MANY))]));
  }
  for (const size of [USUAL, SMALL]) {
    const posts = makePosts(size);
    const builds: Builds[] = [];
    for (const contender of contenders) {
      tell(`building ${size} posts with ${contender.name}`);
      builds.push(await timeBuilds(contender, posts));
    }
    print(`${size} posts`, contenders, buildRows(builds));
    if (size === USUAL) await measureDevelopment(hoego);
  }
  tell('building our own blog');
  const own = getOwnBlog();
  await buildSite(own);
  for await (const table of searchTables(own.out, values.quick ? [1000] : [1000, 10_000])) console.log(`${table}\n`);
  // The sites are those of the last builds.
  await measurePages(contenders);
}

function buildRows(builds: readonly Builds[]): Row[] {
  return [
    { name: 'cold build', values: builds.map(({ cold }) => cold.seconds), unit: 's' },
    { name: 'again, one post touched', values: builds.map(({ again }) => again.seconds), unit: 's' },
    { name: 'most memory, cold', values: builds.map(({ cold }) => cold.peak || undefined), unit: 'MB' },
  ];
}

async function measureDevelopment(hoego: Contender): Promise<void> {
  tell('developing with Hoego');
  const { cold, again, saved } = await timeDev(hoego, makePosts(USUAL));
  print(
    `dev, ${USUAL} posts`,
    [hoego],
    [
      { name: 'first page, nothing kept', values: [cold], unit: 'ms' },
      { name: 'first page', values: [again], unit: 'ms' },
      { name: 'saved to seen', values: [median(saved)], unit: 'ms' },
    ],
  );
}

async function measurePages(contenders: readonly Contender[]): Promise<void> {
  const executablePath = process.env.HOEGO_BROWSER || (await findBrowser(root));
  if (executablePath === undefined) throw new Error('There is no browser; HOEGO_BROWSER may name one.');
  const posts = makePosts(SMALL);
  const [first] = posts;
  if (first === undefined) return;
  const pages = { home: '/', post: `/posts/${first.name}/`, 'tag page': `/tags/${first.tag}/` };
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  for (const [page, path] of Object.entries(pages))
    print(page, contenders, await weighPages(browser, contenders, path));
  const rows: Row[] = [];
  for (const profile of PROFILES) {
    tell(`clicking, ${profile.name}`);
    const times = await timeClicks(executablePath, contenders, posts, profile, VISITS);
    rows.push({ name: profile.name, values: times.map(median), unit: 'ms' });
  }
  print('click to title', contenders, rows);
  await browser.close();

  const lighthouse = { browser: executablePath, runs: ASKED, tell };
  for (const page of ['home', 'post'] as const) {
    print(`Lighthouse, ${page}`, contenders, await scorePages(contenders, pages[page], lighthouse));
  }
  const [hoego] = contenders;
  if (hoego === undefined) return;
  const own = { ...pages, year: '/years/2025/', search: '/search/' };
  console.log(
    `${toTable('Lighthouse, Hoego', Object.keys(own), await scoreOwnPages(hoego, Object.values(own), lighthouse))}\n`,
  );
}

function print(heading: string, contenders: readonly Contender[], rows: readonly Row[]): void {
  const names = contenders.map(({ name }) => name);
  console.log(`${toTable(heading, names, rows)}\n`);
}

function tell(what: string): void {
  process.stderr.write(`${what} …\n`);
}
