import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runCommand } from './command';
import { expect, test } from './scratch';
import { made, sites } from './sites';

/** The pages of a site by their paths; what is in a head in one order, as React and Next write it in two. */
function readPages(out: string): Map<string, string[]> {
  const names = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map(({ parentPath, name }) => relative(out, join(parentPath, name)));
  return new Map(
    names.map((name) => {
      const html = readFileSync(join(out, name), 'utf8');
      const [head = '', body = ''] = html.split('</head>');
      const tags = head
        .replaceAll('><', '>\n<')
        .split('\n')
        .filter((tag) => !isOfNext(tag));
      // Next says of what is not found that it is no page to find, whether we have said it or not.
      return [name, [...new Set(tags.map(sortAttributes).sort()), ...toBody(body)]];
    }),
  );
}

/** The sheet that all pages share is made by Next and by us, and called otherwise. Next's scripts are its own. */
function isOfNext(tag: string): boolean {
  return /^<link [^>]*(?:\/_next\/[^"]*|\/elements\/site-\w+)\.css"|\/_next\/[^"]*\.js"|Content-Security-Policy/.test(
    tag,
  );
}

function sortAttributes(tag: string): string {
  return tag.startsWith('<link') ? tag.split(' ').sort().join(' ') : tag;
}

/** Without Next's scripts, and without the minute at which a season was looked at. */
function toBody(html: string): string[] {
  const text = html.replace(/<script[^>]*>[^<]*(?:__next|TURBOPACK)[\s\S]*?<\/script>/g, '');
  return text
    .replace(/<script[^>]*\/_next\/[^>]*><\/script>/g, '')
    .replace(/\d+\. \d+\. \([일월화수목금토]\) \d\d:\d\d 기준/, '')
    .replaceAll('><', '>\n<')
    .split('\n');
}

test('pages are what Next would have drawn', async ({ scratch: { folder, environment } }) => {
  test.setTimeout(600_000);
  const out = join(folder, 'out');
  const where = { ...environment, CONTENT_DIR: join(made, 'content'), OUT_DIR: out };
  const { code, stdout, stderr } = await runCommand('build', ['--next'], where);
  expect(code, stderr).toBe(0);
  expect(stdout).toContain('0 kept from the last build');

  const ours = readPages(sites.root.out);
  const theirs = readPages(out);
  expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
  expect(ours.size).toBeGreaterThan(100);
  for (const [name, lines] of ours) expect(lines, name).toEqual(theirs.get(name));

  for (const feed of ['feed.xml', 'atom.xml', 'feed.json', 'sitemap.xml', 'llms.txt', 'robots.txt']) {
    expect(readFileSync(join(sites.root.out, feed), 'utf8'), feed).toBe(readFileSync(join(out, feed), 'utf8'));
  }
});
