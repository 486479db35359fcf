import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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
    'posts/year.md': `---\ntitle: 한 해를 돌아보며\ndate: 2024-12-30\nkind: retrospective\nperiod: 2024\nkeyword: ${keyword}\n---\n\n한 해였다.\n`,
    'posts/note.md': note('여름의 글'),
    'posts/quokka.md': `---\ntitle: quokka\ndate: 2025-12-30\ndraft: true\nkind: pledge\nperiod: 2024\nkeyword: quokka\n---\n\nquokka\n`,
  });
  const first = await runCommand('build', [], environment);
  expect(first.code, first.stderr).toBe(0);
  expect(first.stdout).toContain('drawing cards … 1 drawn, 0 kept');
  expect(readdirSync(join(folder, 'out/og/years'))).toEqual(['2024.png']);
  const png = readFileSync(join(folder, 'out/og/years/2024.png'));
  const months = [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1];
  const said = { year: 2024, hue: 21, keyword, months, summary: '글 2편 · 9자', siteTitle: '되돌아보는 시험장' };
  expect(png.equals(await drawShareCard({ kind: 'year', card: said }, root))).toBe(true);

  writeContent(join(folder, 'content'), { 'posts/note.md': note('제목이 달라진 글') });
  const second = await runCommand('build', [], environment);
  expect(second.stdout).toContain('drawing cards … 0 drawn, 1 kept');
  expect(readFileSync(join(folder, 'out/og/years/2024.png')).equals(png)).toBe(true);
});
