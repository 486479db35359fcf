import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '@mdx-js/mdx';
import { toHtml } from 'hast-util-to-html';
import { createElement, type ReactNode } from 'react';
import * as runtime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '@/lib/site/words/words';
import { toBodyLabels } from './body-labels';
import { renderBody } from './render-body';
import type { RenderedBody } from './rendered-body';

const FIXTURES = path.join(import.meta.dirname, 'fixtures');
const LABELS = toBodyLabels(wordsIn('ko'));

/** One folder per row of what people write; `UPDATE=1` writes the output anew, to be read before it is kept. */
describe.each(readdirSync(FIXTURES))('%s', (name) => {
  it('renders as kept', async () => {
    const folder = path.join(FIXTURES, name);
    const format = existsSync(path.join(folder, 'input.mdx')) ? 'mdx' : 'md';
    const body = readFileSync(path.join(folder, `input.${format}`), 'utf8');
    const { content } = await renderBody(
      {
        format,
        body,
        bodyLine: 1,
        source: `${name}.${format}`,
        title: '글의 제목',
        components: ['Callout'],
        ...readOptions(folder),
      },
      LABELS,
    );
    const html = `${(await toText(content)).trim()}\n`;
    const output = path.join(folder, 'output.html');
    if (process.env.UPDATE) writeFileSync(output, html);
    expect(html).toBe(readFileSync(output, 'utf8'));
  });
});

function readOptions(folder: string): { breaks?: boolean; math?: boolean } {
  const file = path.join(folder, 'options.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

async function toText(content: RenderedBody['content']): Promise<string> {
  if (content.format === 'md') return toHtml(content.tree);
  const { default: Content } = await run(content.code, { ...runtime, baseUrl: import.meta.url });
  return renderToStaticMarkup(createElement(Content, { components: { Callout } }));
}

function Callout({ children }: { children?: ReactNode }) {
  return createElement('aside', null, children);
}
