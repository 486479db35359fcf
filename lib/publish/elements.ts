import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** A bundled element: what it weighs as it is and as hosts send it. */
export type BundledElement = { name: string; path: string; bytes: number; gzipped: number };

/**
 * Bundles the custom elements, each into one file whose name carries a hash of what is in it, and writes the list
 * that `getElementPath` reads. A file that exports something is a part that others import, and gets no bundle.
 *
 * @param folder `components/elements`
 * @param work where `elements/` and `elements.json` go; a bundle that is no longer made is removed
 * @throws what esbuild says of a file that it cannot read
 */
export async function bundleElements(folder: string, work: string): Promise<BundledElement[]> {
  const entryPoints = existsSync(folder)
    ? (await readdir(folder)).filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name)).sort()
    : [];
  const target = join(work, 'elements');
  const result = await build({
    entryPoints: entryPoints.map((name) => join(folder, name)),
    outdir: target,
    entryNames: '[name]-[hash]',
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const bundles = Object.values(result.metafile.outputs).map((output, index) => ({
    entry: basename(output.entryPoint ?? '').replace(/\.tsx?$/, ''),
    isPart: output.exports.length > 0,
    file: result.outputFiles[index],
  }));
  const elements = bundles.flatMap(({ entry, isPart, file }) => (isPart || !file ? [] : [{ entry, file }]));
  await mkdir(target, { recursive: true });
  for (const { file } of elements) await writeFile(file.path, file.contents);
  const names = new Set(elements.map(({ file }) => basename(file.path)));
  const paths = Object.fromEntries(elements.map(({ entry, file }) => [entry, `/elements/${basename(file.path)}`]));
  await writeList(join(work, 'elements.json'), `${JSON.stringify(paths, null, 2)}\n`);
  for (const name of await readdir(target)) if (!names.has(name)) await rm(join(target, name));
  return elements.map(({ entry, file }) => ({
    name: entry,
    path: paths[entry] ?? '',
    bytes: file.contents.byteLength,
    gzipped: gzipSync(file.contents).byteLength,
  }));
}

/** Written only when it changed, because pages are drawn anew when it does. */
async function writeList(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) !== text) await writeFile(file, text);
}
