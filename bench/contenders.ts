import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
      // As `npm run build` has it.
      words: ['--max-semi-space-size=64', '--import', 'tsx', 'lib/cli/build.ts'],
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

/** The blog that is in this folder. */
export function getOwnBlog(): Contender {
  const hoego = getHoego();
  const out = join(tmpdir(), 'hoego-bench-own');
  const environment = { SITE_CONFIG: '', CONTENT_DIR: '', OUT_DIR: out, SITE_URL: '', BASE_PATH: '' };
  return { ...hoego, posts: join(root, 'content', 'posts'), out, build: { ...hoego.build, environment } };
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

/** The version that a package in this folder says. */
export function readVersion(folder: string): string {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}
