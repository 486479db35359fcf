import { join } from 'node:path';
import { startPreview } from '@/lib/cli/static-server';
import { ko } from '@/lib/site/words/ko';
import { runCommand } from './command';
import { writeContent } from './content';
import { expect, test } from './scratch';

/** A year in which much was written, promised and looked back on. */
function makeBusyYear(): Record<string, string> {
  const files: Record<string, string> = {};
  for (let number = 0; number < 40; number += 1) {
    const day = `2024-${two(1 + Math.floor(number / 4) + (number > 30 ? 2 : 0))}-${two(3 + (number % 4) * 7)}`;
    const title = `${number + 1}번째로 적어 두는 장애 기록, 원인과 고친 차례와 남은 일`;
    files[`posts/note-${number}.md`] = post({ title, date: day, tags: '[장애, 기록]' });
  }
  for (let number = 0; number < 10; number += 1) {
    files[`posts/old-${number}.md`] = post({ title: `옛 글 ${number}`, date: `2023-${two(number + 1)}-01` });
  }
  for (const period of ['2024', '2024-H1', '2024-H2', '2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']) {
    const fields = { title: `${period} 돌아보기`, date: '2025-01-05', kind: 'retrospective', period, keyword: '긴 숨' };
    files[`posts/look-${period}.md`] = post(fields);
  }
  for (let week = 1; week <= 52; week += 1) {
    const fields = {
      title: `${week}주의 기록`,
      date: '2025-01-06',
      kind: 'retrospective',
      period: `2024-W${two(week)}`,
    };
    files[`posts/week-${week}.md`] = post(fields);
  }
  const goals = Array.from(
    { length: 14 },
    (_, index) => `\n  - { id: goal-${index}, text: ${index + 1}번째 다짐 지키기 }`,
  );
  files['posts/pledge.md'] = post({
    ...{ title: '올해의 다짐', date: '2024-01-01', kind: 'pledge', period: '2024' },
    goals: goals.join(''),
  });
  return files;
}

test('a year prints as one sheet, a busy one too', async ({ page, scratch: { folder, environment } }) => {
  writeContent(join(folder, 'content'), makeBusyYear());
  const { code, stderr } = await runCommand('build', [], environment);
  expect(code, stderr).toBe(0);
  const preview = await startPreview({ dir: join(folder, 'out'), basePath: '' });
  try {
    for (const [year, words] of [
      ['2024', '긴 숨'],
      ['2023', '옛 글 0'],
    ] as const) {
      await page.goto(new URL(`/years/${year}/`, preview.url).href);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const format of ['A4', 'Letter'] as const) {
          expect(countSheets(await page.pdf({ format })), `${year} on ${format}, ${colorScheme}`).toBe(1);
        }
      }
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('main').getByText(words).first()).toBeVisible();
    }
    // Where titles have no room, their months and numbers stand.
    await page.goto(new URL('/years/2024/', preview.url).href);
    const months = page.getByRole('region', { name: ko.writtenInYear });
    await expect(months.getByText('11번째로 적어 두는')).toBeHidden();
    await expect(months.getByText(ko.countPosts(4)).first()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await expect(months.getByText('11번째로 적어 두는')).toBeVisible();
    // Fifty-two weeks are a row of numbers.
    await expect(page.getByRole('region', { name: ko.weekly }).getByRole('link')).toHaveCount(52);
  } finally {
    await preview.close();
  }
});

/** Pages of a PDF as Chromium writes it: page objects are not compressed. */
function countSheets(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

function post(fields: Record<string, string>): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n돌아보면 늘 같은 곳에서 멈추었다. 그래서 적는다.\n`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
