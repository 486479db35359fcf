import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from './test';

test('the sitemap names every public page once, and translations by language', async ({ served }) => {
  const { text } = await served.get('/sitemap.xml');
  expect(XMLValidator.validate(text)).toBe(true);
  const { urlset } = new XMLParser({ ignoreAttributes: false, isArray: (tag) => tag === 'url' }).parse(text);
  const urls: Record<string, unknown>[] = urlset.url;
  const locations = urls.map(({ loc }) => String(loc));
  for (const path of ['/', '/posts/', '/about/', '/guide/', '/tags/', '/categories/', '/series/', '/authors/손님/']) {
    expect(locations).toContain(served.published(path));
  }
  expect(locations.join()).not.toMatch(/quokka|capybara|404|-none-|feed/);
  const translated = urls.find(({ loc }) => loc === served.published('/2023/08/15/two-languages/'));
  expect(JSON.stringify(translated)).toContain(served.published('/en/2023/08/15/two-languages/'));
});

test('robots.txt lets everybody in and names the sitemap', async ({ served }) => {
  const { text, type } = await served.get('/robots.txt');
  expect(type).toBe('text/plain; charset=utf-8');
  expect(text).toMatch(/^User-Agent: \*$/im);
  expect(text).toContain(`Sitemap: ${served.published('/sitemap.xml')}`);
  expect(text).not.toMatch(/^Disallow: \S/im);
});

test('llms.txt names every post by year', async ({ served }) => {
  const { text } = await served.get('/llms.txt');
  expect(text).toMatch(/^# 되돌아보는 시험장$/m);
  expect(text).toContain(`[본문의 모양](${served.published('/개발/2024/06/01/shapes/')})`);
  expect(text).toMatch(/^## 2024$[\s\S]*^## 2015$/m);
  expect(text).not.toMatch(/quokka|capybara/);
});
