import { getSite } from '@/lib/site/site';
import { encodePath } from '@/lib/site/urls';

/** Where an address leads: elsewhere, to a path of ours (still percent-encoded), or nowhere that a reader could go. */
export type Target = { remote: string } | { local: string } | undefined;

/**
 * Tells what kind of address an author wrote. An absolute address of the site itself is local; a local one loses query
 * and fragment, and what Liquid would have put before it.
 */
export function toTarget(url: string): Target {
  const written = withoutLiquid(url.trim());
  if (/^data:/i.test(written)) return { remote: written };
  if (/^[a-z]:|^file:/i.test(written)) return undefined;
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(written)) {
    const own = pathOnSite(written);
    return own === undefined ? { remote: written } : toLocal(own);
  }
  return toLocal(written.replaceAll('\\', '/'));
}

function toLocal(address: string): Target {
  const path = address.replace(/[?#].*$/s, '');
  return path === '' ? undefined : { local: path };
}

/** `{{ site.baseurl }}/a.png` → `/a.png`, `{{ '/a.png' | relative_url }}` → `/a.png` */
function withoutLiquid(url: string): string {
  return url
    .replace(/%7B%7B/gi, '{{')
    .replace(/%7D%7D/gi, '}}')
    .replace(/^(\{\{\s*site\.(url|baseurl)\s*\}\}\s*)+/, '')
    .replace(/^\{\{\s*(["'])(.*?)\1\s*\|\s*(relative_url|absolute_url)\s*\}\}/, '$2');
}

/** `https://example.com/blog/a.png` → `/a.png` on the site at /blog; http or https, as the author wrote it then. */
function pathOnSite(address: string): string | undefined {
  const absolute = address.startsWith('//') ? `https:${address}` : address;
  if (!/^https?:/i.test(absolute) || !URL.canParse(absolute)) return undefined;
  const { host, pathname } = new URL(absolute);
  const { basePath, url: home } = getSite();
  const base = `${encodePath(basePath)}/`;
  return host === new URL(home).host && pathname.startsWith(base) ? pathname.slice(base.length - 1) : undefined;
}
