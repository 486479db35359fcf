import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Served, test } from './test';

const FEATURES = '/기록/2013/05/11/body-features/';

test('of a sheet a page leaves out only what it has nothing for', async ({ page, served }) => {
  let [left, kept] = [0, 0];
  for (const url of await served.sitemap()) {
    await page.goto(served.atPublished(url));
    const { missed, ...counts } = await compare(page, served);
    expect(missed, decodeURI(url)).toEqual([]);
    left += counts.left;
    kept += counts.kept;
  }
  expect(left).toBeGreaterThan(1000);
  expect(kept).toBeGreaterThan(1000);
});

test('nor when it is used', async ({ page, served }) => {
  await page.goto(served.at(FEATURES));
  for (const summary of await page.locator('.prose summary').all()) await summary.click();
  for (const copy of await page.locator('.code-copy').all()) await copy.click({ force: true });
  for (const diagram of await page.locator('mermaid-diagram').all()) await diagram.scrollIntoViewIfNeeded();
  await expect(page.locator('mermaid-diagram svg').first()).toBeVisible();
  await page.locator('theme-switch button').click();
  const { missed } = await compare(page, served);
  expect(missed).toEqual([]);
});

/** Holds the rules that stand in a page against those of the whole sheets, by what they could match as the page is now. */
async function compare(page: Page, served: Served) {
  const named = page.locator('style[data-sheets]');
  const names = await named.evaluateAll((styles) => styles.map((style) => style.getAttribute('data-sheets')).join(' '));
  const files = readdirSync(join(served.out, 'elements'));
  const sheets = names.split(' ').flatMap((name) => {
    const file = files.find((one) => one.replace(/-[0-9A-Z]+\.css$/, '') === name);
    return file ? readFileSync(join(served.out, 'elements', file), 'utf8') : [];
  });
  return page.evaluate((texts) => {
    const inPage = new Set<string>();
    const result = { kept: 0, left: 0, missed: [] as string[] };
    const walk = (rules: CSSRuleList, visit: (selector: string) => void): void => {
      for (const rule of rules) {
        // What a rule says is the same in both, and its address of a file is not.
        if (rule instanceof CSSStyleRule) for (const one of split(rule.selectorText)) visit(one);
        else if (rule instanceof CSSGroupingRule) walk(rule.cssRules, visit);
      }
    };
    const split = (selector: string): string[] => {
      const parts = [''];
      let depth = 0;
      for (const sign of selector) {
        depth += Number('(['.includes(sign)) - Number(')]'.includes(sign));
        if (sign === ',' && depth === 0) parts.push('');
        else parts[parts.length - 1] += sign;
      }
      return parts.map((part) => part.trim());
    };
    for (const style of document.querySelectorAll('style')) {
      if (style.sheet) walk(style.sheet.cssRules, (selector) => inPage.add(selector));
    }
    for (const text of texts) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      walk(sheet.cssRules, (selector) => {
        if (inPage.has(selector)) return void result.kept++;
        result.left++;
        // What a reader does, or a browser draws, may come at any moment.
        const still = selector
          .replace(/::[\w-]+|:not\((?:[^()]|\([^()]*\))*\)/g, '')
          .replace(/:(?:hover|focus|focus-visible|focus-within|active|target|checked|defined|popover-open)\b/g, '')
          .replace(/(^|[\s>+~])(?=$|[\s>+~])/g, '$1*');
        if (document.querySelector(still)) result.missed.push(selector);
      });
    }
    return result;
  }, sheets);
}
