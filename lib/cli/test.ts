import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser';
import { runAsProgram } from './command';
import { startNode, startProgram } from './processes';
import { formatSeconds } from './progress';
import { type Counts, countPlaywright, countVitest } from './test-counts';

runAsProgram(import.meta.url, {
  usage: `npm test

Runs everything, even after a failure: the build of the site, lint, types, unit tests, end-to-end tests.
The last line is \`N passed, N failed\`: the tests of both kinds; lint, types and build count when they fail.`,
  run: test,
});

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = join(root, '.hoego', 'reports');

/** The build comes first: it generates what types and tests import. */
const STEPS: { title: string; run: () => Promise<Counts> }[] = [
  { title: 'build', run: () => pass(startCommand('build')) },
  { title: 'lint', run: () => pass(startNode(packageFile('@biomejs/biome', 'bin/biome'), ['ci', '.'], { cwd: root })) },
  { title: 'types', run: () => pass(startCommand('types')) },
  { title: 'unit', run: runVitest },
  { title: 'e2e', run: runPlaywright },
];

async function test(): Promise<number> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const total = { passed: 0, failed: 0 };
  const summary: string[] = [];
  for (const { title, run } of STEPS) {
    console.log(`\n── ${title}`);
    const start = Date.now();
    const counts = await run().catch((error: unknown) => {
      console.error(error);
      return { passed: 0, failed: 1 };
    });
    total.passed += counts.passed;
    total.failed += counts.failed;
    const verdict = counts.failed > 0 ? 'failed' : 'ok';
    summary.push(
      `${title}: ${verdict}${counts.passed > 0 ? `, ${counts.passed} passed` : ''}, ${formatSeconds(Date.now() - start)}`,
    );
  }
  console.log(`\n${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

function startCommand(name: string) {
  return startProgram(process.execPath, ['--import', 'tsx', `lib/cli/${name}.ts`], { cwd: root });
}

/** A step without tests counts only when it fails. */
async function pass(started: { ended: Promise<number> }): Promise<Counts> {
  return { passed: 0, failed: (await started.ended) === 0 ? 0 : 1 };
}

async function runVitest(): Promise<Counts> {
  const file = join(reports, 'vitest.json');
  const parameters = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await startNode(packageFile('vitest', 'vitest.mjs'), parameters, { cwd: root }).ended;
  return countVitest(file, code);
}

async function runPlaywright(): Promise<Counts> {
  const browser = await findBrowser(root);
  if (browser === undefined) {
    console.error(
      'There is no browser for the end-to-end tests. Install Chrome or Chromium, or name one in CHROME_PATH.',
    );
    return { passed: 0, failed: 1 };
  }
  const file = join(reports, 'playwright.json');
  const env = { HOEGO_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const code = await startNode(packageFile('@playwright/test', 'cli.js'), ['test', '--reporter=list,json'], {
    cwd: root,
    env,
  }).ended;
  return countPlaywright(file, code);
}

/** A file of an installed package, so that no shell and no `.cmd` is needed. */
function packageFile(name: string, file: string): string {
  return join(dirname(createRequire(join(root, 'package.json')).resolve(`${name}/package.json`)), file);
}
