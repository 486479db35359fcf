import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { work } from './contenders';
import { runProcess } from './run-process';

/** The newest that runs on the oldest Node that Hoego runs on. */
const VERSION = '12.8.2';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export type Scores = Record<(typeof CATEGORIES)[number], number>;

/** Lighthouse's four scores of a page, 0 to 100, on its own slow phone. It is installed when it is first asked for. */
export async function askLighthouse(url: string, browser: string): Promise<Scores> {
  const folder = join(work, 'lighthouse');
  const program = join(folder, 'node_modules', 'lighthouse', 'cli', 'index.js');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(program)) {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const { code, output } = await runProcess(npm, ['install', `lighthouse@${VERSION}`, '--no-audit'], folder, {});
    if (code !== 0) throw new Error(`Lighthouse could not be installed:\n${output.trim()}`);
  }
  const report = join(folder, 'report.json');
  const flags = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])].join(' ');
  const words = [program, url, '--output=json', `--output-path=${report}`, `--chrome-flags=${flags}`, '--quiet'];
  const { code, output } = await runProcess(process.execPath, words, folder, { CHROME_PATH: browser });
  if (code !== 0) throw new Error(`Lighthouse has failed:\n${output.trim().slice(-2000)}`);
  const { categories } = JSON.parse(readFileSync(report, 'utf8'));
  return Object.fromEntries(
    CATEGORIES.map((name) => [name, Math.round(100 * (categories[name]?.score ?? 0))]),
  ) as Scores;
}
