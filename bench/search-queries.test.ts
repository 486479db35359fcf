import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '@mdx-js/mdx';
import { toHtml } from 'hast-util-to-html';
import { createElement } from 'react';
import * as runtime from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { readPost } from '@/lib/dialects/read-post';
import { toBodyLabels } from '@/lib/markdown/body-labels';
import { renderBody } from '@/lib/markdown/render-body';
import { buildIndex, type SearchEntry } from '@/lib/search/build-index';
import { askAll, makeQueries } from '@/lib/search/fixtures/recall';
import { type Section, toSections } from '@/lib/search/page-text';
import { wordsIn } from '@/lib/site/words/words';

const content = join(import.meta.dirname, '..', 'content');

it('finds in our own posts all that a scan finds', async () => {
  const files = ['posts', 'pages'].flatMap((folder) =>
    readdirSync(join(content, folder), { recursive: true }).map((name) => `${folder}/${name}`),
  );
  const pages = await Promise.all(files.filter((file) => /\.mdx?$/.test(file)).map(drawPage));
  expect(pages.length).toBeGreaterThan(20);
  const index = buildIndex(pages);
  const asked = await askAll((name) => index.get(name) ?? Buffer.alloc(0), pages, makeQueries(pages));
  expect(asked).toHaveLength(40);
  for (const { query, wrong } of asked) expect(wrong, query).toEqual([]);
  expect(asked.filter(({ expected }) => expected > 0).length).toBeGreaterThan(25);
  expect(Math.max(...asked.map(({ bytes }) => bytes))).toBeLessThan(60_000);
});

/** A post as its page shows it, without what stands round the body. */
async function drawPage(path: string): Promise<SearchEntry & { sections: Section[] }> {
  const { post } = readPost({ path, bytes: readFileSync(join(content, path)), timeZone: 'Asia/Seoul' });
  if (post === undefined) throw new Error(path);
  const { body, bodyLine, title, source, format } = post;
  const components = [...body.matchAll(/<([A-Z]\w*)/g)].map(([, name = '']) => name);
  const { content: drawn } = await renderBody(
    { format, body, bodyLine, source, title: title ?? '', components },
    toBodyLabels(wordsIn('ko')),
  );
  const nothing = Object.fromEntries(components.map((name) => [name, () => null]));
  const html =
    drawn.format === 'md'
      ? toHtml(drawn.tree)
      : renderToStaticMarkup(
          createElement((await run(drawn.code, { ...runtime, baseUrl: import.meta.url })).default, {
            components: nothing,
          }),
        );
  return {
    path: `/${path}/`,
    title: title ?? '',
    kind: 'note',
    tags: post.tags.map((name) => ({ name, slug: name })),
    sections: toSections(`<div class="prose">${html}</div>`),
  };
}
