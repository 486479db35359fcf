import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, transform } from 'esbuild';

export type ClientFolders = { elements: string; styles?: string };

/** @param root the folder of the project */
export function clientFolders(root: string): Required<ClientFolders> {
  return { elements: join(root, 'components', 'elements'), styles: join(root, 'components', 'features') };
}

/**
 * A bundled file: what it weighs as it is and as hosts send it. Its name is that of the element, or of a part, which
 * others ask for.
 */
export type BundledElement = { name: string; path: string; isPart: boolean; bytes: number; gzipped: number };

/**
 * Bundles what pages load beside the style sheet that all share, each into one file whose name carries a hash of what is in it,
 * and writes the list that `getElementPath` reads. A script that exports something is a part that others import: it
 * goes into their bundles, and what is imported on demand, or by several, gets one of its own, as does a style sheet.
 *
 * @param folders of the custom elements, `components/elements`, and of style sheets that few pages need,
 *   `components/features`
 * @param work where `elements/` and `elements.json` go; a bundle that is no longer made is removed
 * @param unused elements, and style sheets with their `.css`, that no page asks for: what comes with them can be large,
 *   and is left out too
 * @returns the elements first
 * @throws what esbuild says of a file that it cannot read
 */
export async function bundleElements(
  folders: ClientFolders,
  work: string,
  unused: readonly string[] = [],
): Promise<BundledElement[]> {
  const target = join(work, 'elements');
  const files = (await findElements(folders.elements)).filter((file) => !unused.includes(basename(file, '.ts')));
  const isApart = (file: string): boolean => APART.has(basename(file, '.ts'));
  const scripts = await Promise.all(
    [files.filter((file) => !isApart(file)), ...files.filter(isApart).map((file) => [file])].map((entryPoints) =>
      bundleScripts(entryPoints, target),
    ),
  );
  const bundles = scripts.flat().sort((a, b) => Number(a.isPart) - Number(b.isPart));
  const styles = await bundleStyles(folders.styles, target, unused);
  for (const { name, isPart, file } of styles) {
    bundles.push({ name, isPart, file, path: `/elements/${basename(file.path)}` });
  }
  await mkdir(target, { recursive: true });
  for (const { file } of bundles) await writeFile(file.path, file.contents);
  const names = new Set(bundles.map(({ file }) => basename(file.path)));
  const paths = bundles.filter(({ isPart }) => !isPart).map(({ name, path }) => [name, path]);
  await writeList(join(work, 'elements.json'), `${JSON.stringify(Object.fromEntries(paths), null, 2)}\n`);
  for (const name of await readdir(target)) if (!names.has(name)) await rm(join(target, name));
  return bundles.map(({ name, path, isPart, file }) => ({
    ...{ name, path, isPart, bytes: file.contents.byteLength },
    gzipped: gzipSync(file.contents).byteLength,
  }));
}

/** What stands on a large package: what its parts share with other elements would be loaded with those, everywhere. */
const APART = new Set(['mermaid-diagram']);

async function bundleScripts(entryPoints: string[], target: string) {
  const { metafile, outputFiles } = await build({
    entryPoints,
    outdir: target,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    plugins: [styleFile],
    format: 'esm',
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const asked = new Set(Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path)));
  return Object.keys(metafile.outputs).flatMap((path, index) => {
    const file = outputFiles[index];
    if (file === undefined) return [];
    const name = basename(path).replace(/-[A-Z0-9]+(?:\.js|(\.css))$/, '$1');
    const isPart = asked.has(path) || !path.endsWith('.js');
    return [{ name, isPart, file: { path: file.path, contents: file.contents }, path: `/elements/${basename(path)}` }];
  });
}

/**
 * Each style sheet goes into the layer that it would have in `app/site.css`, unless it says so itself; the order of
 * layers is said again, as a browser may read this one first. What it imports is part of it, and fonts lie beside it.
 */
async function bundleStyles(folder: string | undefined, target: string, unused: readonly string[]) {
  const all = folder && existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.css')) : [];
  const names = all.filter((name) => !unused.includes(name));
  const bundles = await Promise.all(names.sort().map((name) => bundleStyle(folder ?? '', name, target)));
  const fonts = new Map(bundles.flatMap(({ fonts }) => fonts.map((file) => [file.path, file])));
  return [
    ...bundles.map(({ name, file }) => ({ name, isPart: false, file })),
    ...[...fonts.values()].map((file) => ({ name: basename(file.path), isPart: true, file })),
  ];
}

async function bundleStyle(folder: string, name: string, target: string) {
  const hasLayers = /@layer\b/.test(await readFile(join(folder, name), 'utf8'));
  const contents = `@layer theme, base, components, utilities;@import "./${name}"${hasLayers ? '' : ' layer(components)'};`;
  const { outputFiles } = await build({
    stdin: { contents, loader: 'css', resolveDir: folder, sourcefile: `all-${name}` },
    outdir: target,
    entryNames: `${basename(name, '.css')}`,
    assetNames: '[name]-[hash]',
    bundle: true,
    plugins: [modernFonts],
    loader: { '.woff2': 'file' },
    minify: true,
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  });
  const [sheet, ...fonts] = outputFiles.sort(
    (a, b) => Number(b.path.endsWith('.css')) - Number(a.path.endsWith('.css')),
  );
  if (sheet === undefined) throw new Error(`${name} has become no style sheet.`);
  const hash = createHash('sha256').update(sheet.contents).digest('hex').slice(0, 8).toUpperCase();
  return { name, file: { path: sheet.path.replace(/\.css$/, `-${hash}.css`), contents: sheet.contents }, fonts };
}

/** Every browser that we know reads WOFF 2: other forms of a font that a package offers are left out. */
const modernFonts: Plugin = {
  name: 'modern-fonts',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules.*\.css$/ }, async ({ path }) => {
      const css = await readFile(path, 'utf8');
      return {
        contents: css.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g, ''),
        loader: 'css',
        resolveDir: dirname(path),
      };
    });
  },
};

async function findElements(folder: string): Promise<string[]> {
  const names = existsSync(folder) ? (await readdir(folder)).sort() : [];
  const files = names.filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name));
  const elements: string[] = [];
  for (const file of files.map((name) => join(folder, name))) {
    if (!/^export\b/m.test(await readFile(file, 'utf8'))) elements.push(file);
  }
  return elements;
}

/** `import url from './a.css?url'` is the address of a style sheet of its own: an element asks for it when it is needed. */
const styleFile: Plugin = {
  name: 'style-file',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.css\?url$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/\?url$/, '')),
    }));
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const css = await readFile(path, 'utf8');
      const { code } = await transform(css, { loader: 'css', minify: true, charset: 'utf8' });
      return { contents: code, loader: 'file' };
    });
  },
};

/** Written only when it changed, because pages are drawn anew when it does. */
async function writeList(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) !== text) await writeFile(file, text);
}
