import type { Page } from '@playwright/test';
import { expect, test } from './services';

const SCRIPTS = [
  'https://www.googletagmanager.com/gtag/js?id=G-KEEPER1',
  'https://plausible.example.org/js/script.js',
  'https://umami.example.org/u.js',
  'https://static.cloudflareinsights.com/beacon.min.js',
  'https://goats.example.org/count.js',
];

type Counted = Window & { dataLayer?: IArguments[]; tracked?: string[] };

/** What Google's script was told: its commands and their names. */
const saidToGoogle = (page: Page) =>
  page.evaluate(() => (window as unknown as Counted).dataLayer?.map(([command, name]) => [command, String(name)]));

test('each service is loaded as it asks to be, from where the policy allows, once', async ({ page, services }) => {
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  const asked = await services.open(page.context());
  await page.goto(services.at('/posts/'));
  await expect.poll(() => asked).toEqual(SCRIPTS);
  const attributes = await page
    .locator('head script[src^="https://"]')
    .evaluateAll((tags) => tags.flatMap((tag) => [...tag.attributes].map(({ name, value }) => `${name}=${value}`)));
  for (const expected of [
    'data-domain=example.com',
    'data-website-id=94db1cb1-74f4-4a40-ad6c-962362670409',
    'data-cf-beacon={"token":"0123456789abcdef0123456789abcdef"}',
    'data-goatcounter=https://goats.example.org/count',
  ]) {
    expect(attributes).toContain(expected);
  }
  expect(await saidToGoogle(page)).toEqual([
    ['js', expect.any(String)],
    ['config', 'G-KEEPER1'],
  ]);
  expect(refused).toEqual([]);
  const policy = await page.locator('meta[http-equiv]').getAttribute('content');
  for (const script of SCRIPTS) expect(policy).toContain(new URL(script).origin);
  expect(policy).not.toContain('unsafe');
});

test('a page drawn ahead of time counts when it is shown', async ({ page, services }) => {
  const asked = await services.open(page.context());
  await page.addInitScript(() => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  });
  await page.goto(services.at('/about/'), { waitUntil: 'networkidle' });
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
  await page.evaluate(() => {
    Object.defineProperty(document, 'prerendering', { value: false });
    document.dispatchEvent(new Event('prerenderingchange'));
  });
  await expect.poll(() => asked).toEqual(SCRIPTS);
});

test('a page that comes back by the back button counts again, where its service does not see that itself', async ({
  page,
  services,
}) => {
  const asked = await services.open(page.context());
  await page.goto(services.at('/about/'));
  await expect.poll(() => asked).toEqual(SCRIPTS);
  await page.waitForLoadState('networkidle');
  const show = (persisted: boolean) =>
    page.evaluate((value) => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: value })), persisted);
  await show(false);
  expect(await page.evaluate(() => (window as unknown as Counted).tracked)).toBeUndefined();
  await show(true);
  expect(await page.evaluate(() => (window as unknown as Counted).tracked)).toEqual(['umami', 'goatcounter']);
  expect((await saidToGoogle(page))?.at(-1)).toEqual(['event', 'page_view']);
  expect(asked).toEqual(SCRIPTS);
});

for (const [name, wish] of [
  ['doNotTrack', '1'],
  ['globalPrivacyControl', true],
] as const) {
  test(`nobody counts who says ${name}`, async ({ page, services }) => {
    const asked = await services.open(page.context());
    await page.addInitScript(([key, value]) => Object.defineProperty(navigator, String(key), { get: () => value }), [
      name,
      wish,
    ] as const);
    await page.goto(services.at('/about/'), { waitUntil: 'networkidle' });
    await page.waitForTimeout(500);
    expect(asked).toEqual([]);
    expect(await saidToGoogle(page)).toBeUndefined();
  });
}

test('nobody counts at home', async ({ page, services }) => {
  const asked = await services.open(page.context());
  await page.goto(`${services.local}/about/`, { waitUntil: 'networkidle' });
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
});

test('the page that is not there is counted too, and no feed holds what counts', async ({ page, services }) => {
  const asked = await services.open(page.context());
  await page.goto(services.at('/no-such-page/'));
  await expect.poll(() => asked).toEqual(SCRIPTS);
  const feed = await (await fetch(`${services.local}/feed.xml`)).text();
  expect(feed).not.toMatch(/site-analytics|post-comments|googletagmanager|giscus/);
});
