import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { startNode, startProgram } from './processes';

/**
 * Finds a browser for the end-to-end tests: Playwright's own, else one of the system, else one that is installed now.
 *
 * @param root the project
 * @returns the path of an executable, or undefined where none could be had; what was tried has been printed
 */
export async function findBrowser(root: string): Promise<string | undefined> {
  const there = (await findPlaywrights()) ?? findInstalled();
  if (there !== undefined) return there;
  console.log('No browser was found; installing Chromium.');
  const cli = join(
    dirname(createRequire(join(root, 'package.json')).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  const isInstalled = (await startNode(cli, ['install', '--with-deps', 'chromium'], { cwd: root }).ended) === 0;
  const own = isInstalled ? await findPlaywrights() : undefined;
  return own ?? (await installFromDebian(root));
}

/** Playwright's own, of the version that it wants. */
async function findPlaywrights(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** A Chrome or Chromium of the system; `CHROME_PATH` comes first. */
export function findInstalled(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  if (environment.CHROME_PATH && existsSync(environment.CHROME_PATH)) return environment.CHROME_PATH;
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name)));
  const windows = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'));
  return [...onPath, ...APPLICATIONS, ...windows].find((path) => existsSync(path));
}

const PROGRAMS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

const APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/** Containers of CI are often Debian and root, without the network that Playwright downloads from. */
async function installFromDebian(root: string): Promise<string | undefined> {
  const isRoot = process.getuid?.() === 0;
  const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
  if (!isRoot || !hasApt) return undefined;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']]) {
    if ((await startProgram('apt-get', words, { cwd: root, env }).ended.catch(() => 1)) !== 0) return undefined;
  }
  return findInstalled();
}
