import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contender, readVersion, root, work } from './contenders';
import { runProcess } from './run-process';

type Peer = {
  name: string;
  /** Folders of `bench/peers/`, each laid over the one before; the last one's name is that of the peer's own folder. */
  layers: [string, ...string[]];
  package: string;
  posts: string;
  out: string;
  /** The style sheet that all share is put here. */
  style: string;
  words: string[];
};

const ASTRO = {
  package: 'astro',
  posts: 'src/content/posts',
  out: 'dist',
  style: 'src/style.css',
  words: ['astro/bin/astro.mjs', 'build'],
};

const ELEVENTY = {
  package: '@11ty/eleventy',
  posts: 'posts',
  out: 'dist',
  style: 'style.css',
  words: ['@11ty/eleventy/cmd.cjs'],
};

const PEERS: Peer[] = [
  { name: 'Astro, same features', layers: ['astro', 'astro-full'], ...ASTRO },
  { name: 'Eleventy, same features', layers: ['eleventy', 'eleventy-full'], ...ELEVENTY },
  { name: 'Astro', layers: ['astro'], ...ASTRO },
  { name: 'Eleventy', layers: ['eleventy'], ...ELEVENTY },
  {
    name: 'Next',
    layers: ['next'],
    package: 'next',
    posts: 'posts',
    out: 'out',
    style: 'style.css',
    words: ['next/dist/bin/next', 'build'],
  },
];

/** What is left in a peer's folder between two runs. */
const KEPT = ['node_modules', 'installed.json', 'package-lock.json'];

const CACHES = [
  '.astro',
  '.next',
  '.cache',
  ...['.astro', '.astro-og-canvas', '.vite', '.cache'].map((name) => `node_modules/${name}`),
];

const NODE = process.platform === 'win32' ? 'node.exe' : 'node';

/**
 * Copies the peers to the work folder and installs what they need, once for each `package.json`.
 *
 * @returns those that could be installed; why another could not has been printed
 */
export async function preparePeers(): Promise<Contender[]> {
  const ready: Contender[] = [];
  for (const peer of PEERS) {
    const sources = peer.layers.map((layer) => join(root, 'bench', 'peers', layer));
    const folder = join(work, peer.layers.at(-1) ?? '');
    const modules = join(folder, 'node_modules');
    const wanted = readText(join(sources.at(-1) ?? '', 'package.json'));
    const isInstalled = existsSync(modules) && readText(join(folder, 'installed.json')) === wanted;
    // What an older bench has left would be built too.
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      if (!KEPT.includes(name)) rmSync(join(folder, name), { recursive: true, force: true });
    }
    mkdirSync(folder, { recursive: true });
    for (const source of sources) cpSync(source, folder, { recursive: true });
    cpSync(join(root, 'bench', 'peers', 'style.css'), join(folder, peer.style));
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
    const ownNode = join(modules, 'node', 'bin', NODE);
    ready.push({
      name: peer.name,
      version: readVersion(join(modules, peer.package)),
      posts: join(folder, peer.posts),
      out,
      caches: () => [out, ...CACHES.map((path) => join(folder, path))],
      build: {
        // Of its own, where it wants a newer one than ours.
        program: existsSync(ownNode) ? ownNode : process.execPath,
        words: peer.words.map((word, index) => (index === 0 ? join(modules, word) : word)),
        cwd: folder,
        environment: {},
      },
    });
  }
  return ready;
}

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
