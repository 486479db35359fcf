import { getSite } from '@/lib/site/site';
import { absoluteUrl, encodePath, hrefTo } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

/** A page that has moved: where it is now, what it is called, and in which language it is written. */
export type AliasTarget = { path: string; title: string; lang: string };

/**
 * A page for an old address on hosts that know no redirects: search engines follow the canonical link and the refresh,
 * a browser goes on at once and keeps the fragment, and a person can click.
 */
export function toAliasPage(target: AliasTarget): string {
  const words = getWords();
  const href = escapeHtml(hrefTo(target.path));
  return `<!doctype html>
<html lang="${getSite().language}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(words.moved)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="canonical" href="${escapeHtml(absoluteUrl(target.path))}">
<script>location.replace(${scriptText(hrefTo(target.path))} + location.search + location.hash)</script>
<meta http-equiv="refresh" content="0; url=${href}">
</head>
<body>
<main>
<h1>${escapeHtml(words.moved)}</h1>
<p><a href="${href}" lang="${escapeHtml(target.lang)}" hreflang="${escapeHtml(target.lang)}">${escapeHtml(target.title)}</a></p>
</main>
</body>
</html>
`;
}

/** The same as a line of `_redirects`, which Netlify and Cloudflare Pages read. */
export function toRedirectLine(alias: string, target: Pick<AliasTarget, 'path'>): string {
  return `${getSite().basePath}${encodePath(alias)} ${hrefTo(target.path)} 301`;
}

/** Text inside an element or a quoted attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A string for an inline script, in which `</script>` cannot stand. */
function scriptText(text: string): string {
  return JSON.stringify(text).replace(/</g, '\\u003c');
}
