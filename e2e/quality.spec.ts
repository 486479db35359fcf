import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './test';
import { watch } from './watch';

/** All pages in this many shares, so that every worker has some. */
const SHARES = 4;

/** Reachable, and not in the sitemap. */
const UNLISTED = ['/404.html', '/capybarahidden/2024/04/04/by-link/', '/old/season-pledge.html'];

const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };

for (let share = 0; share < SHARES; share += 1) {
  test(`every page is sound (share ${share + 1} of ${SHARES})`, async ({ page, served }) => {
    test.setTimeout(240_000);
    const wrong = await watch(page, new URL(served.at('/')).origin);
    const all = (await served.sitemap()).map(served.atPublished);
    const pages = withoutTwins(all).filter((_, index) => index % SHARES === share);
    expect(pages.length).toBeGreaterThan(10);
    for (const url of pages) wrong.push(...(await inspect(page, url)));
    expect(wrong).toEqual([]);
  });
}

test('so are those that the sitemap does not name', async ({ page, served }) => {
  const wrong: string[] = [];
  for (const path of UNLISTED.filter((path) => !path.startsWith('/old/'))) {
    wrong.push(...(await inspect(page, served.at(path))));
  }
  expect(wrong).toEqual([]);
});

test('so is the page of an old address', async ({ browser, served }) => {
  // With scripts it is left before anybody sees it; without, the refresh is held back here.
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const html = (await served.get('/old/season-pledge.html')).text.replace(/<meta http-equiv="refresh"[^>]*>/, '');
  await page.setContent(html);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link')).toHaveText('모임 네 번째 계절의 다짐');
  await context.close();
});

/** Lists that are drawn alike but for their posts: the first two of each kind, and the one of the longest name. */
function withoutTwins(urls: readonly string[]): string[] {
  const kinds = new Map<string, string[]>();
  for (const url of urls) {
    const kind = /\/(tags|categories|series|page)\/[^/]+\/$/.exec(url)?.[1] ?? url;
    kinds.set(kind, [...(kinds.get(kind) ?? []), url]);
  }
  return [...kinds.values()].flatMap((twins) => {
    const longest = twins.toSorted((a, b) => b.length - a.length).slice(0, 1);
    return [...new Set([...twins.slice(0, 2), ...longest])];
  });
}

/** Accessibility at two widths in both themes, nothing wider than the screen at three. */
async function inspect(page: Page, url: string): Promise<string[]> {
  const wrong: string[] = [];
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const response = await page.goto(url);
  if (response === null) wrong.push(`${url} was not loaded`);
  wrong.push(...(await findOverflow(page, WIDE.width)));
  wrong.push(...(await findViolations(page, `${WIDE.width} px, light`)));
  await page.emulateMedia({ colorScheme: 'dark' });
  wrong.push(...(await findViolations(page, `${WIDE.width} px, dark`, COLOURS)));
  await page.setViewportSize(PHONE);
  wrong.push(...(await findOverflow(page, PHONE.width)));
  wrong.push(...(await findViolations(page, `${PHONE.width} px, dark`)));
  await page.emulateMedia({ colorScheme: 'light' });
  wrong.push(...(await findViolations(page, `${PHONE.width} px, light`, COLOURS)));
  await page.setViewportSize({ width: 320, height: 640 });
  wrong.push(...(await findOverflow(page, 320)));
  return wrong;
}

type RunOnly = { type: 'tag' | 'rule'; values: string[] };

const STANDARDS: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** All that a change of theme can change. */
const COLOURS: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

async function findViolations(page: Page, how: string, runOnly: RunOnly = STANDARDS): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ runOnly });
  // Without it a blank page is opened for every run; it is only for frames of other hosts, of which there are none.
  axe.setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) =>
      [`${decodeURI(page.url())} (${how}): ${id}`, html.slice(0, 200), failureSummary].join('\n'),
    ),
  );
}

async function findOverflow(page: Page, width: number): Promise<string[]> {
  const { page: whole, widest } = await page.evaluate(() => {
    const isOut = (element: Element) => element.getBoundingClientRect().right > innerWidth + 1;
    const first = [...document.body.querySelectorAll('*')].find(isOut)?.outerHTML.slice(0, 200);
    return { page: document.documentElement.scrollWidth, widest: first };
  });
  return whole > width ? [`${decodeURI(page.url())} is ${whole} px wide on ${width} px: ${widest}`] : [];
}

/** Posts that show every kind of thing: every standard at both widths in both themes, loaded afresh. */
const REPRESENTATIVES = ['/', '/posts/', '/개발/2024/06/01/shapes/', '/2024/02/29/counting/', '/authors/keeper/'];

for (const path of REPRESENTATIVES) {
  test(`${path} meets every standard in all four ways`, async ({ page, served }) => {
    test.setTimeout(240_000);
    const wrong = await watch(page, new URL(served.at('/')).origin);
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const viewport of [PHONE, WIDE]) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(served.at(path));
        wrong.push(...(await findViolations(page, `${viewport.width} px, ${colorScheme}`)));
      }
    }
    expect(wrong).toEqual([]);
  });
}
