import { posix, relative, sep } from 'node:path';
import { getSite, getWorkspace } from '@/lib/site/site';
import { findBelow } from './directory';
import { type Measure, measure } from './measure';
import { toPictureAddress } from './remote-address';
import { toTarget } from './target';

/** A file of the owner's: `path` is its site path (decoded), `file` its absolute path on disk. */
export type FoundFile = { kind: 'file'; path: string; file: string };

/** `missing`: there is no such file, or none that may be published. */
export type FoundAsset = FoundFile | { kind: 'remote'; url: string } | { kind: 'missing' };

/** With what is known of the file. */
export type FoundImage = Exclude<FoundAsset, FoundFile> | (FoundFile & Measure);

/**
 * Finds the picture that an author means, where the engines that people come from would have found it: beside the
 * file, in the post's asset folder, in `public/`, and in the roots that Jekyll, Hugo, Gatsby and Hexo have.
 *
 * @param url as written in the file: relative, from the root, absolute, with Liquid before it, percent-encoded or not
 * @param source the file it stands in, relative to the content folder
 */
export function findImage(url: string, source: string): FoundImage {
  const found = findAsset(url, source);
  if (found.kind === 'remote') return { ...found, url: toPictureAddress(found.url) };
  return found.kind === 'file' ? { ...found, ...measure(found.file) } : found;
}

/**
 * Any other file (`./slides.pdf`), by the same rules. Posts are not assets: a link to one leads to its page, and the
 * source of a draft must not become a file of the site.
 */
export function findAsset(url: string, source: string): FoundAsset {
  const target = toTarget(url);
  if (target !== undefined && 'remote' in target) return { kind: 'remote', url: target.remote };
  return (target && findTarget(target.local, source)) ?? { kind: 'missing' };
}

/** The part of the site where files of the content folder stand. */
const MEDIA = '/media/';

/** Folders below the content folder that an engine serves as its root. */
const ROOTS = ['', 'static', 'source', 'assets', 'public', 'content'];

/** @param written still percent-encoded; a name may hold a literal percent sign, so it is tried as it stands as well */
function findTarget(written: string, source: string): FoundFile | undefined {
  return findLocal(decode(written), source) ?? (written.includes('%') ? findLocal(written, source) : undefined);
}

function findLocal(path: string, source: string): FoundFile | undefined {
  for (const { root, prefix, candidate } of candidates(path, source)) {
    if (candidate === undefined || /\.(md|mdx|markdown)$/i.test(candidate)) continue;
    const file = findBelow(
      root,
      candidate.split('/').filter((segment) => segment !== '' && segment !== '.'),
    );
    if (file) return { kind: 'file', path: prefix + sitePath(file, root), file };
  }
  return undefined;
}

/** However the disk spells a name: what is published is NFC. */
function sitePath(file: string, root: string): string {
  return relative(root, file).split(sep).join('/').normalize('NFC');
}

type Candidate = { root: string; prefix: string; candidate: string | undefined };

function candidates(path: string, source: string): Candidate[] {
  const { content, public: publicFolder } = getWorkspace();
  const inContent = (candidate: string | undefined) => ({ root: content, prefix: MEDIA, candidate });
  const fromRoot = (below: string): Candidate[] => [
    { root: publicFolder, prefix: '/', candidate: below },
    ...ROOTS.map((root) => inContent(posix.join(root, below))),
  ];
  if (path.startsWith('/')) {
    const below = clamp(path);
    const { basePath } = getSite();
    const withinBase =
      basePath !== '' && path.startsWith(`${basePath}/`) ? clamp(path.slice(basePath.length)) : undefined;
    return [...fromRoot(below), ...(withinBase === undefined ? [] : fromRoot(withinBase))];
  }
  return [
    inContent(resolve(posix.dirname(source), path)),
    inContent(resolve(source.replace(/\.[^./]+$/, ''), path)),
    // What old pages showed: a browser resolves against the page's address and stops at the root.
    ...fromRoot(clamp(path)),
  ];
}

/** A path below the content folder; undefined when it leads out of it. */
function resolve(folder: string, path: string): string | undefined {
  const joined = posix.join(folder, path);
  return joined === '..' || joined.startsWith('../') ? undefined : joined;
}

/** `/../a/./b.png` → `a/b.png`, as a browser reads it */
function clamp(path: string): string {
  return posix.join('/', path.replace(/^(\.\.?\/)+/, '')).slice(1);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
