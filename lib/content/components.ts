import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type BuildFailure, build, type Message } from 'esbuild';
import type { Problem } from '@/lib/problems/problem';
import { NAMES } from './component-names';
import { listFiles } from './list-files';

/**
 * Copies the owner's own components, `content/components/*.tsx` with what lies beside them, into the project, where
 * Next can compile them, and writes an `index.ts` that gathers them under the names they are exported by.
 * A default export is called as its file is: `my-chart.tsx` → `MyChart`. Files are written only when they changed.
 *
 * @param content the content folder
 * @param target the folder for the copies; all in it is ours, and it is filled even where there are no components
 * @param isUsed whether a component may go to the site; one that only drafts use must not, for it would be bundled with
 *   the rest. Its name is known all the same, so that a draft is checked like any post.
 * @returns what is wrong with them; a file that does not compile is left out of the index
 */
export async function copyComponents(
  content: string,
  target: string,
  isUsed: (name: string) => boolean = () => true,
): Promise<{ count: number; problems: Problem[] }> {
  const files = await listFiles(join(content, 'components')).catch(() => []);
  const copies = new Map<string, string | Buffer>();
  const modules: ComponentModule[] = [];
  const problems: Problem[] = [];
  for (const { path, source } of files) {
    copies.set(source, await readFile(path));
    if (!/\.[jt]sx$/.test(source) || /\.test\.[jt]sx$/.test(source)) continue;
    const reading = await readExports(path, `components/${source}`);
    problems.push(...reading.problems);
    modules.push({ source, names: reading.names });
  }
  problems.push(...findDoubles(modules));
  copies.set('index.ts', toIndex(modules, isUsed));
  copies.set(NAMES, JSON.stringify(namesOf(modules)));
  await writeCopies(target, copies);
  return { count: modules.reduce((sum, module) => sum + module.names.length, 0), problems };
}

function namesOf(modules: readonly ComponentModule[]): string[] {
  return [...new Set(modules.flatMap(({ source, names }) => names.map((name) => calledBy(name, source))))].sort();
}

type ComponentModule = { source: string; names: string[] };

/** esbuild knows what a module exports when it has compiled it; types are gone by then. */
async function readExports(path: string, source: string): Promise<{ names: string[]; problems: Problem[] }> {
  try {
    const result = await build({
      entryPoints: [path],
      bundle: false,
      write: false,
      metafile: true,
      format: 'esm',
      jsx: 'automatic',
      outdir: dirname(path),
      logLevel: 'silent',
    });
    const names = Object.values(result.metafile.outputs).flatMap((output) => output.exports);
    return { names: names.filter((name) => name === 'default' || /^\p{Lu}/u.test(name)), problems: [] };
  } catch (error) {
    const messages = (error as Partial<BuildFailure>).errors;
    if (messages === undefined) throw error;
    return { names: [], problems: messages.map((message) => toProblem(message, source)) };
  }
}

function toProblem({ text, location }: Message, file: string): Problem {
  return {
    severity: 'error',
    file,
    line: location?.line,
    column: location ? location.column + 1 : undefined,
    found: text,
    hint: 'Mend the component; it must be TypeScript with JSX that compiles.',
  };
}

function findDoubles(modules: readonly ComponentModule[]): Problem[] {
  const owners = new Map<string, string>();
  return modules.flatMap(({ source, names }) =>
    names.flatMap((name): Problem[] => {
      const called = calledBy(name, source);
      const owner = owners.get(called);
      owners.set(called, owner ?? source);
      if (owner === undefined) return [];
      const found = `${called} is exported by components/${owner} as well`;
      return [{ severity: 'error', file: `components/${source}`, found, hint: 'Give one of the two another name.' }];
    }),
  );
}

function toIndex(modules: readonly ComponentModule[], isUsed: (name: string) => boolean): string {
  const taken = new Set<string>();
  const imports: string[] = [];
  for (const { source, names } of modules) {
    const called = (name: string): string => calledBy(name, source);
    const free = names.filter((name) => !taken.has(called(name)) && isUsed(called(name)));
    for (const name of free) taken.add(calledBy(name, source));
    if (free.length === 0) continue;
    const list = free.map((name) => (calledBy(name, source) === name ? name : `${name} as ${calledBy(name, source)}`));
    imports.push(`import { ${list.join(', ')} } from ${JSON.stringify(`./${source.replace(/\.[jt]sx$/, '')}`)};\n`);
  }
  const map = taken.size === 0 ? '{}' : `{ ${[...taken].join(', ')} }`;
  return `${imports.join('')}\nexport const ownComponents = ${map};\n`;
}

function calledBy(name: string, source: string): string {
  if (name !== 'default') return name;
  const words = basename(source)
    .replace(/\.[jt]sx$/, '')
    .split(/[^\p{L}\p{N}]+/u);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

async function writeCopies(target: string, copies: ReadonlyMap<string, string | Buffer>): Promise<void> {
  for (const [name, bytes] of copies) {
    const path = join(target, name);
    const old = await readFile(path).catch(() => undefined);
    if (old?.equals(Buffer.from(bytes))) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  for (const { path, source } of await listFiles(target)) if (!copies.has(source)) await rm(path);
}
