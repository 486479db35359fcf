import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProcess } from './run-process';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** All that the bench makes and installs; ignored by git. */
export const work = join(root, '.hoego', 'bench');

/** A generator of static sites under measurement. Paths are absolute. */
export type Contender = {
  name: string;
  version: string;
  /** Where Markdown files go. */
  posts: string;
  out: string;
  /** What a cold build must not find. */
  caches: () => string[];
  build: { program: string; words: string[]; cwd: string; environment: Record<string, string> };
};

const PEERS = [
  { name: 'Astro', folder: 'astro', package: 'astro', posts: 'src/content/posts', out: 'dist', words: ['build'] },
  { name: 'Eleventy', folder: 'eleventy', package: '@11ty/eleventy', posts: 'posts', out: 'dist', words: [] },
  { name: 'Next', folder: 'next', package: 'next', posts: 'posts', out: 'out', words: ['build'] },
];

const PROGRAMS: Record<string, string> = {
  astro: 'astro/astro.js',
  eleventy: '@11ty/eleventy/cmd.cjs',
  next: 'next/dist/bin/next',
};

/** Hoego as it stands in this folder, on posts and settings of the bench. */
export function getHoego(): Contender {
  const content = join(work, 'hoego', 'content');
  // A site may not go into the work folder.
  const out = join(tmpdir(), 'hoego-bench-out');
  const kept = join(root, '.hoego');
  const listKept = () => (existsSync(kept) ? readdirSync(kept).filter((name) => name !== 'bench') : []);
  return {
    name: 'Hoego',
    version: readVersion(root),
    posts: join(content, 'posts'),
    out,
    caches: () => [
      ...listKept().map((name) => join(kept, name)),
      join(root, '.contentlayer'),
      join(root, '.next'),
      out,
    ],
    build: {
      program: process.execPath,
      words: ['--import', 'tsx', 'lib/cli/build.ts'],
      cwd: root,
      environment: {
        SITE_CONFIG: 'bench/site.config.ts',
        CONTENT_DIR: content,
        OUT_DIR: out,
        SITE_URL: '',
        BASE_PATH: '',
      },
    },
  };
}

/**
 * Copies the peers to the work folder and installs what they need, once for each `package.json`.
 *
 * @returns those that could be installed; why another could not has been printed
 */
export async function preparePeers(): Promise<Contender[]> {
  const ready: Contender[] = [];
  for (const peer of PEERS) {
    const folder = join(work, peer.folder);
    const modules = join(folder, 'node_modules');
    const wanted = readFileSync(join(root, 'bench', 'peers', peer.folder, 'package.json'), 'utf8');
    const isInstalled = existsSync(modules) && readText(join(folder, 'installed.json')) === wanted;
    mkdirSync(folder, { recursive: true });
    cpSync(join(root, 'bench', 'peers', peer.folder), folder, { recursive: true });
    cpSync(
      join(root, 'bench', 'peers', 'style.css'),
      join(folder, peer.folder === 'astro' ? 'src/style.css' : 'style.css'),
    );
    if (!isInstalled) {
      console.log(`installing ${peer.name} …`);
      const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
      const { code, output } = await runProcess(npm, ['install', '--no-audit', '--no-fund'], folder, {});
      if (code !== 0) {
        console.log(`${peer.name} is left out, as it could not be installed:\n${output.trim()}`);
        continue;
      }
      writeFileSync(join(folder, 'installed.json'), wanted);
    }
    const out = join(folder, peer.out);
    const caches = ['.astro', '.next', '.cache', 'node_modules/.astro', 'node_modules/.vite', 'node_modules/.cache'];
    ready.push({
      name: peer.name,
      version: readVersion(join(modules, peer.package)),
      posts: join(folder, peer.posts),
      out,
      caches: () => [out, ...caches.map((path) => join(folder, path))],
      build: {
        program: process.execPath,
        words: [join(modules, PROGRAMS[peer.folder] ?? ''), ...peer.words],
        cwd: folder,
        environment: {},
      },
    });
  }
  return ready;
}

/** Puts aside what the owner's builds have kept, and back when `act` has ended. */
export async function withoutKept(act: () => Promise<void>): Promise<void> {
  const aside = join(work, 'aside');
  if (existsSync(aside)) throw new Error(`${aside} is left from a run that was cut off: move what is in it back.`);
  const listKept = () =>
    getHoego()
      .caches()
      .filter((path) => existsSync(path) && path.startsWith(root));
  const moved = listKept();
  mkdirSync(aside, { recursive: true });
  for (const [index, path] of moved.entries()) renameSync(path, join(aside, String(index)));
  try {
    await act();
  } finally {
    for (const path of listKept()) rmSync(path, { recursive: true, force: true });
    for (const [index, path] of moved.entries()) renameSync(join(aside, String(index)), path);
    rmSync(aside, { recursive: true });
  }
}

function readVersion(folder: string): string {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
