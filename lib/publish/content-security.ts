import { createHash } from 'node:crypto';

/**
 * A page with a Content-Security-Policy of its own: scripts of this site, and the inline scripts that it was published
 * with, by their hashes. It stands in the page, for hosts that send no headers (GitHub Pages) keep it too.
 * Pictures, frames and requests are the author's affair and stay free.
 *
 * @param html a page with `<meta charset>` in its head, which must come first
 * @param origins other places that scripts may come from, such as `https://giscus.app`
 * @throws when there is no `<meta charset>`
 */
export function withContentSecurity(html: string, origins: readonly string[] = []): string {
  const sources = ["'self'", ...new Set(inlineScripts(html).map(toHash)), ...origins];
  const policy = [`script-src ${sources.join(' ')}`, "object-src 'none'", "base-uri 'self'"].join('; ');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`;
  if (!CHARSET.test(html)) throw new Error('it has no <meta charset>');
  return html.replace(CHARSET, (charset) => charset + meta);
}

const CHARSET = /<meta charset="[^"]*"\/?>/i;

/** The text of every inline script that a browser runs or obeys; data such as JSON-LD is none. */
function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].flatMap(([, attributes = '', code = '']) => {
    const type = /\btype="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const isActive = ['', 'module', 'text/javascript', 'speculationrules', 'importmap'].includes(type);
    return isActive && !/\bsrc=/.test(attributes) ? [code] : [];
  });
}

function toHash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
