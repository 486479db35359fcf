import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { drawShareCard } from '@/lib/cards/share-card';
import { runCommand } from './command';
import { writeContent } from './content';
import { expect, test } from './scratch';
import { root } from './sites';

test('a card is drawn once, and again only when it says something else', async ({ scratch }) => {
  const { folder, environment } = scratch;
  // No card of an earlier run can say this.
  const keyword = `쉼 ${basename(folder)}`;
  const note = (title: string) => `---\ntitle: ${title}\ndate: 2024-06-01\n---\n\n열두 달.\n`;
  writeContent(join(folder, 'content'), {
    'posts/year.md': `---\ntitle: 한 해 ${basename(folder)}\ndate: 2024-12-30\nkind: retrospective\nperiod: 2024\nkeyword: ${keyword}\n---\n\n한 해였다.\n`,
    'posts/note.md': note(`여름의 글 ${basename(folder)}`),
    'posts/quokka.md': `---\ntitle: quokka\ndate: 2025-12-30\ndraft: true\nkind: pledge\nperiod: 2024\nkeyword: quokka\n---\n\nquokka\n`,
  });
  const first = await runCommand('build', [], environment);
  expect(first.code, first.stderr).toBe(0);
  // 2024 and two posts, none of the draft; that of the site may have been drawn for another one of the same name.
  expect(first.stdout).toMatch(/drawing cards … (4 drawn, 0|3 drawn, 1) kept/);
  expect(listCards(join(folder, 'out/og'))).toEqual([
    '2024/06/01/note/card.png',
    '2024/12/30/year/card.png',
    'card.png',
    'years/2024.png',
  ]);
  const png = readFileSync(join(folder, 'out/og/years/2024.png'));
  const months = [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1];
  const said = { year: 2024, hue: 21, keyword, months, summary: '글 2편 · 9자', siteTitle: '되돌아보는 시험장' };
  expect(png.equals(await drawShareCard({ kind: 'year', card: said }, root))).toBe(true);

  writeContent(join(folder, 'content'), { 'posts/note.md': note(`제목이 달라진 글 ${basename(folder)}`) });
  const second = await runCommand('build', [], environment);
  expect(second.stdout).toContain('drawing cards … 1 drawn, 3 kept');
  const third = await runCommand('build', [], environment);
  expect(third.stdout).toContain('drawing cards … 0 drawn, 4 kept');
  expect(readFileSync(join(folder, 'out/og/years/2024.png')).equals(png)).toBe(true);
});

test('a cover is shared where it is large enough, and a card where it is not', async ({ scratch }) => {
  const { folder, environment } = scratch;
  const post = (cover: string) => `---\ntitle: 표지\ndate: 2024-06-01\nthumbnail: ${cover}\n---\n\n글.\n`;
  writeContent(join(folder, 'content'), {
    'posts/large/index.md': post('./표지.jpg'),
    'posts/small/index.md': post('./작은 표지.png'),
  });
  const toPicture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#8a5' } });
  await toPicture(600, 315).toFile(join(folder, 'content/posts/large/표지.jpg'));
  await toPicture(599, 400).toFile(join(folder, 'content/posts/small/작은 표지.png'));
  const { code, stderr } = await runCommand('build', [], environment);
  expect(code, stderr).toBe(0);
  const imageOf = (name: string) => {
    const html = readFileSync(join(folder, `out/2024/06/01/${name}/index.html`), 'utf8');
    return [...html.matchAll(/<meta property="og:image(?::(?:width|type))?" content="([^"]*)"/g)].map(
      ([, said]) => said,
    );
  };
  expect(imageOf('large')).toEqual([expect.stringMatching(/\.jpg$/), 'image/jpeg', '600']);
  expect(imageOf('small')).toEqual([
    expect.stringMatching(/\/og\/2024\/06\/01\/small\/card\.png$/),
    'image/png',
    '1200',
  ]);
  expect(listCards(join(folder, 'out/og/2024'))).toEqual(['06/01/small/card.png']);
});

function listCards(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.png'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
