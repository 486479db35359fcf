import { expect, it } from 'vitest';
import { renderedToHtml } from './html';
import { renderBody } from './render-body';

const LABELS = { footnotes: '각주', backToReference: '{n}번으로', table: '표 {n}' };
const url = (kind: string, address: string) =>
  new URL(`${kind === 'image' ? 'i/' : ''}${address}`, 'https://example.com/a/').href;

it('makes every address absolute and leaves the tree as it was', async () => {
  const body = '[가](b.md) ![나](c.png) <video src="d.mp4" poster="e.jpg"></video>\n\n| a |\n|---|\n| 1 |\n';
  const { content } = await renderBody({ format: 'md', body, bodyLine: 1, source: 'a.md', title: '' }, LABELS);
  const before = JSON.stringify(content);
  const html = renderedToHtml(content, { url });
  expect(html).toContain('href="https://example.com/a/b.md"');
  expect(html).toContain('src="https://example.com/a/i/c.png"');
  expect(html).toContain('src="https://example.com/a/d.mp4"');
  expect(html).toContain('poster="https://example.com/a/i/e.jpg"');
  expect(html).not.toContain('tabindex');
  expect(JSON.stringify(content)).toBe(before);
});

it('has nothing to give for code', () => {
  expect(renderedToHtml({ format: 'mdx', code: '' }, { url })).toBeUndefined();
});
