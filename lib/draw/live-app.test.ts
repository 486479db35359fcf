import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { drawFound, findPage } from './answer';
import { type LiveApp, openLiveApp } from './live-app';

type Inside = { library: { posts: number[] } };

/** A house with as few rooms as `toEntry` asks for. */
const FILES = {
  'app/layout.tsx':
    'export const generateMetadata = () => ({});\n' +
    'export default ({ children }) => <html><body>{children}</body></html>;\n',
  'app/page.tsx': "import { join } from 'node:path';\n\nexport default () => <p>{join('one', 'two')}</p>;\n",
  'app/media/[...file]/route.dev.ts':
    "export const GET = async (_, { params }) => new Response((await params).file.join(' '), { status: 418 });\n",
  'components/layout/head-tags.tsx': 'export const HeadTags = () => null;\n',
  'lib/content/live-documents.ts': 'export const showDocuments = () => {};',
  'lib/draw/navigation.ts': '',
  'lib/pages/static-params.ts': 'export const pagesOf = () => undefined;\n',
  'lib/pages/own-components.ts': 'export const hasOwnComponents = () => false;\n',
  'lib/pages/share-cards.ts': 'export const getShareCards = () => [];\n',
  'lib/pages/related.ts': 'export const takeNearPosts = () => {};\n',
  'inside.ts': 'export const library = { posts: Array.from({ length: 1000 }, (_, index) => index) };\n',
};

let root = '';
let live: LiveApp<Inside>;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'hoego-live-'));
  for (const [file, text] of Object.entries(FILES)) write(file, text);
  live = await openLiveApp<Inside>(root, './inside');
});
afterEach(async () => {
  await live.close();
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

async function draw(app: Awaited<ReturnType<typeof live.load>>, path: string): Promise<Response> {
  const found = app && (await findPage(app, path));
  if (!app || !found) throw new Error(`There is no ${path}.`);
  return drawFound(app, found, []);
}

it('draws with packages from outside, and again only when code has changed', async () => {
  const app = await live.load();
  expect(await (await draw(app, '/')).text()).toContain('<p>one/two</p>');
  const answer = await draw(app, '/media/a/b.svg');
  expect([answer.status, await answer.text()]).toEqual([418, 'a b.svg']);
  expect(await live.load()).toBeUndefined();
  write('app/page.tsx', 'export default () => <p>three</p>;\n');
  write('app/tags/page.tsx', 'export default () => <p>four</p>;\n');
  const next = await live.load();
  expect(await (await draw(next, '/')).text()).toContain('<p>three</p>');
  expect(await (await draw(next, '/tags/')).text()).toContain('<p>four</p>');
  expect(await (await draw(app, '/')).text()).toContain('<p>one/two</p>');
});

it('says where in the sources something was thrown', async () => {
  write('app/page.tsx', "import 'react';\n\nexport default () => {\n  throw new Error('bad');\n};\n");
  const app = await live.load();
  const error: unknown = await draw(app, '/').catch((thrown) => thrown);
  expect(error).toEqual(new Error('bad'));
  expect(live.placeOf(error)).toEqual({ file: join(root, 'app', 'page.tsx'), line: 4 });
  expect(live.placeOf(new Error('of somebody else'))).toBeUndefined();
});

it('takes code that cannot be evaluated for none', async () => {
  write('inside.ts', "throw new Error('bad');\n");
  await expect(live.load()).rejects.toThrow('bad');
  await expect(live.load()).rejects.toThrow('bad');
  write('inside.ts', FILES['inside.ts']);
  expect((await live.load())?.library.posts).toHaveLength(1000);
});

it('leaves nothing of what was evaluated before', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const libraries: WeakRef<object>[] = [];
  for (let save = 0; save < 30; save += 1) {
    const app = await live.load(true);
    if (app) libraries.push(new WeakRef(app.library));
  }
  await new Promise((resolve) => setTimeout(resolve, 10));
  collect();
  expect(libraries).toHaveLength(30);
  expect(libraries.filter((library) => library.deref()).length).toBeLessThan(3);
});
