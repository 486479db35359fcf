import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { ko } from '@/lib/site/words/ko';
import { shiftOf } from './shift';
import { expect, type Served, test } from './test';
import { watch } from './watch';

const POST = '/기록/2013/05/11/body-features/';
const TAGS = '/기록/2013/05/12/body-features-components/';
const PLAIN = '/회고/2018/03/23/forms-plain/';

/** Beside code and forms, what this post needs and others do not. */
const SHEETS = ['callout', 'definitions', 'details', 'math', 'mermaid'];
const ELEMENTS = ['fold-opener', 'mermaid-diagram', 'tex-formula'];

/** In bytes, gzip: the rules that stand in a page with formulas, diagrams and all else. */
const SHEETS_INSIDE = 8_000;

/** In bytes: what its formulas load before the reader scrolls. */
const MATH_FONTS = 100_000;

test('sheets and elements are loaded where they are needed, and only there', async ({ served, facts }) => {
  // A sheet stands in the page itself, or is a file like an element.
  const loadedBy = async (path: string): Promise<string[]> => {
    const { text } = await served.get(path);
    const inside = /<style data-sheets="([^"]*)"/.exec(text)?.[1]?.split(' ') ?? [];
    const files = (await facts(path)).resources.flatMap(
      (one) => /\/elements\/([\w-]+)-[0-9A-Z]+\.(?:css|js)$/.exec(one)?.[1] ?? [],
    );
    return [...inside, ...files];
  };
  const [loaded, others] = [await loadedBy(POST), await loadedBy(PLAIN)];
  expect(loaded).toEqual(expect.arrayContaining([...SHEETS, ...ELEMENTS]));
  for (const name of [...SHEETS, ...ELEMENTS]) {
    expect(
      loaded.filter((one) => one === name),
      name,
    ).toHaveLength(1);
    expect(others, name).not.toContain(name);
  }
  expect((await served.get(POST)).text).not.toMatch(/<link[^>]+href="https?:\/\/[^"]*(?:jsdelivr|cdnjs|unpkg)/);
});

test('callouts of every spelling are boxes with a name', async ({ page, served }) => {
  await page.goto(served.at(POST));
  const body = page.locator('.prose');
  await expect(body.getByRole('note')).toHaveCount(6);
  await expect(body.locator('.callout-title')).toHaveText([
    ...[ko.callouts.note, '제목을 붙인 도움말', ko.callouts.important, '조심할 것', '접어 둔 경고'],
  ]);
  await expect(body.getByRole('note', { name: ko.callouts.success })).toContainText('제목이 없는 알림이다.');
  await expect(body.getByRole('note', { name: ko.callouts.info })).toHaveText('지킬의 알림이다.');
  await expect(body.locator('blockquote')).toHaveCount(2);
  await expect(body).not.toContainText(/:::|\[!|\{%|\{:/);
  const fold = body.locator('details.callout');
  await expect(fold.getByText('펼쳐야 보이는 말이다.')).toBeHidden();
  await fold.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(fold.getByText('펼쳐야 보이는 말이다.')).toBeVisible();
});

test('formulas are drawn with fonts of this site, scroll on a phone and are copied as TeX', async ({
  page,
  served,
}) => {
  const fonts: string[] = [];
  let bytes = 0;
  page.on('response', async (response) => {
    if (!/KaTeX.*\.woff2$/.test(response.url())) return;
    fonts.push(response.url());
    bytes += (await response.body()).length;
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(served.at(POST), { waitUntil: 'networkidle' });
  expect(fonts.length).toBeGreaterThan(1);
  expect(fonts.length).toBeLessThan(10);
  expect(bytes).toBeLessThan(MATH_FONTS);
  for (const url of fonts) expect(new URL(url).origin).toBe(new URL(served.at('/')).origin);

  await expect(page.locator('.prose')).toContainText('값은 $100에서 $200 사이');
  await expect(page.locator('tex-formula')).toHaveCount(4);
  await expect(page.locator('.prose code[data-language="latex"]')).toHaveText('\\frac{1}{2_');
  const long = page.locator('tex-formula[data-display]').nth(1);
  expect(await long.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await long.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => long.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
  expect(await copied(page.locator('.prose > p').first())).toContain('$O(n \\log n)$');
});

test('of the sheet of formulas a page brings what it uses', async ({ served }) => {
  const { text } = await served.get(POST);
  expect(text).not.toMatch(/<link[^>]+href="[^"]*\/math-[0-9A-Z]+\.css"/);
  const rules = /<style data-sheets="[^"]*\bmath\b[^"]*">([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
  expect(rules).toContain('.katex');
  expect(rules).toContain('KaTeX_Main');
  expect(rules).not.toContain('KaTeX_Fraktur');
  expect(rules).not.toMatch(/\.(?:woff|ttf)\b/);
  const { gzipSync } = await import('node:zlib');
  expect(gzipSync(rules).length).toBeLessThan(SHEETS_INSIDE);
});

test('diagrams are drawn when they come near, and follow the theme', async ({ page, served }) => {
  const wrong = await watch(page, new URL(served.at('/')).origin);
  const parts: string[] = [];
  page.on('request', (request) => {
    if (/\/elements\/.*\.js$/.test(request.url())) parts.push(request.url());
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(served.at(POST), { waitUntil: 'networkidle' });
  const before = parts.length;
  expect(before).toBeLessThan(12);
  const [first, second, broken] = await page.locator('mermaid-diagram').all();
  if (!first || !second || !broken) throw new Error('There are no three diagrams.');
  await expect(first).not.toHaveAttribute('data-state');
  await first.scrollIntoViewIfNeeded();
  await expect(first.getByRole('img', { name: '글 한 편의 길' })).toBeVisible({ timeout: 20_000 });
  await expect(second.getByRole('img', { name: ko.diagram })).toBeVisible({ timeout: 20_000 });
  await expect(broken).toHaveAttribute('data-state', 'failed');
  await expect(broken.locator('pre')).toBeVisible();
  expect(parts.length).toBeGreaterThan(before);
  expect(parts.every((url) => url.startsWith(new URL(served.at('/')).origin))).toBe(true);

  await expect(first.locator('pre')).toBeHidden();
  await first.getByText(ko.diagramSource).focus();
  await page.keyboard.press('Enter');
  await expect(first.locator('pre')).toBeVisible();

  const light = await inkOf(first);
  await page.locator('theme-switch button').first().click();
  await expect.poll(() => inkOf(first)).not.toBe(light);
  expect(wrong).toEqual([]);
});

test('a fold opens for a link into it, and on paper', async ({ page, served }) => {
  await page.goto(served.at(POST));
  const hidden = page.getByRole('heading', { name: '숨은 제목' });
  await expect(hidden).toBeHidden();
  await page.locator('.prose').getByRole('link', { name: '숨은 제목으로' }).click();
  await expect(hidden).toBeInViewport();
  await page.goto(`${served.at(POST)}#${encodeURIComponent('숨은-제목')}`);
  await expect(hidden).toBeVisible();

  await page.goto(served.at(POST));
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.getByText('안의 글이다.')).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.getByText('안의 글이다.')).toBeHidden();
});

test('terms and their meanings are a list of definitions', async ({ page, served }) => {
  await page.goto(served.at(POST));
  const list = page.locator('.prose dl');
  await expect(list.getByRole('term')).toHaveText(['회고', '다짐']);
  await expect(list.getByRole('definition')).toHaveCount(3);
});

test('tags say the same in MDX', async ({ page, served }) => {
  const wrong = await watch(page, new URL(served.at('/')).origin);
  await page.goto(served.at(TAGS));
  await expect(page.getByRole('note')).toHaveCount(2);
  await expect(page.locator('.callout-title')).toHaveText(['태그의 제목', ko.callouts.note]);
  await expect(page.locator('tex-formula')).toHaveCount(1);
  await page.locator('mermaid-diagram').scrollIntoViewIfNeeded();
  await expect(page.getByRole('img', { name: '한 해' })).toBeVisible({ timeout: 20_000 });
  expect(wrong).toEqual([]);
});

test('nothing is lost without script', async ({ browser, served }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(served.at(POST));
  await expect(page.locator('mermaid-diagram pre').first()).toContainText('flowchart LR');
  await expect(page.locator('tex-formula .katex').first()).toBeVisible();
  await context.close();
});

test('nothing jumps while it is drawn', async ({ page, served }) => {
  await page.goto(served.at(TAGS), { waitUntil: 'networkidle' });
  await expect(page.getByRole('img', { name: '한 해' })).toBeVisible({ timeout: 20_000 });
  expect(await shiftOf(page)).toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`is sound for everybody, ${colorScheme}`, async ({ page, served }) => {
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page, served);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
}

async function open(page: Page, served: Served): Promise<void> {
  await page.goto(served.at(POST), { waitUntil: 'networkidle' });
  for (const fold of await page.locator('.prose > details').all())
    await fold.evaluate((one: HTMLDetailsElement) => {
      one.open = true;
    });
  const last = page.locator('mermaid-diagram').last();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toHaveAttribute('data-state', 'failed', { timeout: 20_000 });
  await expect(page.locator('mermaid-diagram[data-state="drawn"]')).toHaveCount(2, { timeout: 20_000 });
}

/** The colour of the first words of a drawn diagram. */
function inkOf(diagram: Locator): Promise<string> {
  return diagram.evaluate((one) => getComputedStyle(one.shadowRoot?.querySelector('.nodeLabel, text') ?? one).color);
}

/** What the browser would copy of a part of the page. */
function copied(part: Locator): Promise<string> {
  return part.evaluate((one) => {
    getSelection()?.selectAllChildren(one);
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
    document.dispatchEvent(event);
    return event.clipboardData?.getData('text/plain') ?? '';
  });
}
