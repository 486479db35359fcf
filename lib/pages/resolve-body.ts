import { posix } from 'node:path';
import type { Post } from '@/lib/content/post';
import { findAsset } from '@/lib/images/find-image';
import type { BodyFacts, EmbedRequest, Reference, RenderedBody } from '@/lib/markdown/rendered-body';
import type { Problem } from '@/lib/problems/problem';
import { getSite } from '@/lib/site/site';
import { decodePath, hrefTo } from '@/lib/site/urls';
import type { Embed } from './embeds';
import { type Picture, toPicture } from './picture';

/** A body whose links and pictures are known: what was written → what the page shows. */
export type PageBody = BodyOutline & Pick<RenderedBody, 'content'>;

/** The same without its tree or code. */
export type BodyOutline = Pick<BodyFacts, 'toc' | 'features' | 'tables' | 'leading'> & {
  links: Record<string, string>;
  pictures: Record<string, Picture>;
  /** Data of the blog that stands in it; what a page shows has been filled in by `toEmbed`. */
  embeds: Embed[];
};

/** Finds the post that was written in a file, or that is or was at a path. */
export type PostLookup = {
  ofSource: (source: string) => Pick<Post, 'path'> | undefined;
  ofPath: (path: string) => Pick<Post, 'path'> | undefined;
  /** Whether there is anything to draw for what the body asks for; left out where nobody reads the problems. */
  hasData?: (request: EmbedRequest) => boolean;
};

/**
 * Resolves what the links and pictures of a body point at.
 *
 * @param source the file of the body, relative to the content folder
 * @returns the body without its tree, and a warning for each picture and each link to another post that leads nowhere, and for data
 *   that the blog does not have
 */
export function resolveBody(
  rendered: BodyFacts,
  source: string,
  lookup: PostLookup,
): { outline: BodyOutline; problems: Problem[] } {
  const links: BodyOutline['links'] = {};
  const pictures: BodyOutline['pictures'] = {};
  const problems: Problem[] = [];
  for (const reference of rendered.references) {
    if (reference.kind === 'image') {
      const picture = toPicture(reference.url, source);
      pictures[reference.url] = picture;
      if (picture.broken) problems.push(warning(source, reference, BROKEN_PICTURE));
      else if (picture.foreign) problems.push(warning(source, reference, toForeignPicture(picture.foreign)));
      else if (picture.missing) problems.push(warning(source, reference, MISSING_PICTURE));
    } else {
      const href = resolveLink(reference.url, source, lookup);
      if (href === undefined) problems.push(warning(source, reference, MISSING_POST));
      links[reference.url] = href ?? '';
    }
  }
  for (const request of rendered.embeds) {
    if (lookup.hasData?.(request) === false) problems.push(missingData(source, request));
  }
  const { toc, features, tables, leading } = rendered;
  const embeds = rendered.embeds.map(({ name, year }) => ({ name, year }));
  return {
    outline: { toc, features, ...(tables && { tables }), ...(leading && { leading }), links, pictures, embeds },
    problems,
  };
}

type Complaint = { found: (url: string) => string; hint: string };

const MISSING_PICTURE: Complaint = {
  found: (url) => `the picture ${url} is not there`,
  hint: 'Put the file there, or mend the path; until then the page shows its alt text.',
};
const BROKEN_PICTURE: Complaint = {
  found: (url) => `the picture ${url} cannot be read`,
  hint: 'Save it again as PNG, JPEG, WebP, GIF, AVIF or SVG; until then the page shows its alt text.',
};
const toForeignPicture = (format: string): Complaint => ({
  found: (url) => `the picture ${url} is a ${format} file, which browsers do not show`,
  hint:
    format === 'HEIC' || format === 'HEIF'
      ? 'Export it as JPEG (Photos, or `sips -s format jpeg` on macOS; Photos on Windows), and name that file here; until then the page shows its alt text.'
      : 'Save it as JPEG, PNG or WebP, and name that file here; until then the page shows its alt text.',
});
const MISSING_POST: Complaint = {
  found: (url) => `the link ${url} is not there`,
  hint: 'There is no such file, or it is a draft; until then the page shows the words without a link.',
};

/** @returns an href for the page, or undefined where a link to another post leads nowhere */
function resolveLink(url: string, source: string, lookup: PostLookup): string | undefined {
  const local = toLocal(url);
  if (local === undefined || local.startsWith('#') || local === '') return url;
  const [, written = '', suffix = ''] = local.match(/^([^?#]*)(.*)$/s) ?? [];
  const path = decodePath(written);

  if (/\.(md|mdx|markdown)$/i.test(path)) {
    const target = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(source), path);
    const post = lookup.ofSource(target);
    return post && hrefTo(post.path) + suffix;
  }
  const asset = findAsset(written, source);
  if (asset.kind === 'file') return hrefTo(asset.path) + suffix;
  if (!path.startsWith('/')) return url;
  const post = lookup.ofPath(path);
  return (post ? hrefTo(post.path) : hrefTo(path)) + suffix;
}

/** The part below the site's root of an address of this site, written whole or from the root; undefined for others. */
function toLocal(url: string): string | undefined {
  const { url: origin, basePath } = getSite();
  const local = url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(local)) return undefined;
  return basePath && local.startsWith(`${basePath}/`) ? local.slice(basePath.length) : local;
}

function missingData(file: string, { name, year, line, column }: EmbedRequest): Problem {
  const found = `there is nothing to show for ${name}${year === undefined ? '' : ` of ${year}`}`;
  const hint = `${DATA_HINTS[name]} Until then the page says that there is nothing yet.`;
  return { severity: 'warning', file, line, column, found, hint };
}

const DATA_HINTS: Record<EmbedRequest['name'], string> = {
  goals: 'Write `goals` in a pledge for that year (a draft does not count for a published post), or another year.',
  'year-in-numbers': 'Name a year in which a post was written.',
  roadmap: 'Write a post with `kind: roadmap`.',
};

function warning(file: string, { url, line, column }: Reference, { found, hint }: Complaint): Problem {
  return { severity: 'warning', file, line, column, found: found(url), hint };
}
