import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withContentSecurity } from './content-security';

const hash = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const page = (head: string): string =>
  `<!DOCTYPE html><html><head><meta charSet="utf-8"/>${head}</head><body></body></html>`;

describe('withContentSecurity', () => {
  it('allows the scripts of the site and those that stand in the page, and no others', () => {
    const html = page(
      '<script>let a = "회고"</script><script>let a = "회고"</script><script type="speculationrules">{}</script>' +
        '<script type="module" src="/a.js"></script><script type="application/ld+json">{"@context":"x"}</script>',
    );
    const safe = withContentSecurity(html, ['https://giscus.app']);
    const policy = /content="([^"]*)"/.exec(safe)?.[1];
    expect(policy).toBe(
      `script-src 'self' ${hash('let a = "회고"')} ${hash('{}')} https://giscus.app; object-src 'none'; base-uri 'self'`,
    );
    expect(policy).not.toContain('unsafe');
  });

  it('comes before every script, and after the encoding', () => {
    const safe = withContentSecurity(page('<script>a</script>'));
    expect(safe.indexOf('charSet')).toBeLessThan(safe.indexOf('Content-Security-Policy'));
    expect(safe.indexOf('Content-Security-Policy')).toBeLessThan(safe.indexOf('<script>'));
  });
});
