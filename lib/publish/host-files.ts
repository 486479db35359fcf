import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getSite } from '@/lib/site/site';
import { routes } from '@/lib/site/urls';
import { toRedirectLine } from './alias-page';
import type { PublishedPost } from './aliases';

/**
 * Writes what single hosts read: `.nojekyll` (GitHub Pages leaves out `_next/` without it), `_redirects` and
 * `_headers` (Netlify, Cloudflare Pages). What the owner has in `public/` under these names comes first, because
 * the first line that fits is taken.
 *
 * Redirects are not forced (`301!`): Cloudflare does not know that, and where a host prefers the file, the file leads on.
 */
export async function writeHostFiles(folder: string, posts: readonly PublishedPost[]): Promise<void> {
  await writeFile(join(folder, '.nojekyll'), '');
  const redirects = posts.flatMap((post) => post.aliases.map((alias) => toRedirectLine(alias, post)));
  if (redirects.length > 0) await append(join(folder, '_redirects'), `${redirects.join('\n')}\n`);
  await append(join(folder, '_headers'), toHeaders(getSite().basePath));
}

/** Files whose names carry a hash of what is in them never change. */
const FOREVER = 'Cache-Control: public, max-age=31536000, immutable';

function toHeaders(basePath: string): string {
  const rules: [string, string][] = [
    ['/_next/static/*', FOREVER],
    ['/elements/*', FOREVER],
    ['/search/index/*', FOREVER],
    ['/media/_/*', FOREVER],
    [routes.feed, 'Content-Type: application/rss+xml; charset=utf-8'],
    ['/tags/:tag/feed.xml', 'Content-Type: application/rss+xml; charset=utf-8'],
    [routes.atom, 'Content-Type: application/atom+xml; charset=utf-8'],
    [routes.jsonFeed, 'Content-Type: application/feed+json; charset=utf-8'],
    [routes.sitemap, 'Content-Type: application/xml; charset=utf-8'],
  ];
  return rules.map(([path, header]) => `${basePath}${path}\n  ${header}\n`).join('');
}

async function append(file: string, text: string): Promise<void> {
  const owners = existsSync(file) ? await readFile(file, 'utf8') : '';
  const separator = owners === '' || owners.endsWith('\n') ? '' : '\n';
  await writeFile(file, owners + separator + text);
}
