import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Names } from './used-rules';

/**
 * The names that stand in the tags of a page and in the scripts that it loads: what its elements draw, and the states
 * that they set, they name. What an element loads when it is needed brings a sheet of its own (`image-view.css`).
 *
 * Too many names do no harm, one too few would: every word is taken for a name.
 *
 * @param folder where the bundles are, `elements/` of the work folder
 * @returns none where a script of somebody else's is loaded, which may draw anything
 */
export function readNames(html: string, folder: string): Names | undefined {
  const ofPage = new Set<string>();
  const loaded = new Map<string, Script>();
  for (const [, attributes = '', code = ''] of html.matchAll(SCRIPT)) {
    const [, src] = /\bsrc="([^"]*)"/.exec(attributes) ?? [];
    const file = join(folder, basename(src ?? ''));
    if (src === undefined) addWords(ofPage, code);
    else if (OURS.test(src) && existsSync(file)) load(file, loaded);
    else return undefined;
  }
  for (const tag of new Set(html.match(TAG))) addWords(ofPage, tag);
  const scripts = [...loaded.values()];
  return (word) => ofPage.has(word) || scripts.some(({ words }) => words.has(word));
}

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

/** The address of a bundle of `components/elements`. */
const OURS = /^\/(?!\/)(?:[^:]*\/)?elements\/[\w-]+\.js$/;

/** A value may have a `>` in it. */
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi;

function addWords(words: Set<string>, text: string): void {
  for (const word of text.toLowerCase().match(/[\w-]+/g) ?? []) words.add(word);
}

type Script = { words: ReadonlySet<string>; imports: readonly string[] };

/** Adds a bundle and those that it imports from its start. */
function load(file: string, loaded: Map<string, Script>): void {
  if (loaded.has(file)) return;
  const script = known.get(file) ?? readScript(file);
  known.set(file, script);
  loaded.set(file, script);
  for (const imported of script.imports) load(imported, loaded);
}

/** Bundles bear their hash in their names: what was read once holds. */
const known = new Map<string, Script>();

function readScript(file: string): Script {
  const code = readFileSync(file, 'utf8');
  const words = new Set<string>();
  addWords(words, code);
  const imports = [...code.matchAll(/\b(?:from|import)\s*"\.\/([^"]+)"/g)];
  return { words, imports: imports.map(([, name = '']) => join(dirname(file), name)) };
}
