import { expect, it, vi } from 'vitest';
import type { TocEntry } from '@/lib/markdown/rendered-body';
import { siteSchema } from '@/lib/site/site-schema';
import { toPostStrip } from './post-strip';

vi.stubEnv('HOEGO_SITE', JSON.stringify(siteSchema.parse({ title: '회고', url: 'https://example.com', author: 'me' })));

function toc(...headings: string[]): { toc: TocEntry[] } {
  return { toc: headings.map((text) => ({ depth: 3, id: text.toLowerCase().replaceAll(' ', '-'), text })) };
}

it('links each run of months to its section and says its months once', () => {
  const body = toc('1월 - 2월', '6-7월 💪', '상반기', '하반기');
  expect(toPostStrip({ kind: 'retrospective', period: '2024' }, body)).toEqual({
    year: 2024,
    cells: [
      { from: 1, to: 2, href: '#1%EC%9B%94---2%EC%9B%94', label: '1월 - 2월' },
      { from: 3, to: 5, href: '#%EC%83%81%EB%B0%98%EA%B8%B0', label: '3월–5월, 상반기' },
      { from: 6, to: 7, href: '#6-7%EC%9B%94-%F0%9F%92%AA', label: '6-7월 💪' },
      { from: 8, to: 12, href: '#%ED%95%98%EB%B0%98%EA%B8%B0', label: '8월–12월, 하반기' },
    ],
  });
});

it('has a strip for pledges, and for other posts only where months are their shape', () => {
  expect(toPostStrip({ kind: 'pledge', period: '2024' }, toc('3월'))?.cells).toHaveLength(12);
  expect(toPostStrip({ kind: 'note' }, toc('3월', '4월'))).toBeUndefined();
  expect(toPostStrip({}, toc('3월', '4월', '5월'))?.cells).toHaveLength(12);
  expect(toPostStrip({ kind: 'retrospective', period: '2024' }, toc('Keep', 'Problem', 'Try'))).toBeUndefined();
});
