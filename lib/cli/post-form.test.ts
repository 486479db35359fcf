import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPost } from '@/lib/dialects/read-post';
import { toPostText } from './post-form';

const site = { timeZone: 'Asia/Seoul', language: 'ko' } as const;
const now = Temporal.Instant.from('2026-12-31T20:00:00Z');
const frontMatter = (text: string): unknown => parse(text.split('---\n')[1] ?? '');

describe('toPostText', () => {
  it('is dated now, by the clock of the site', () => {
    expect(toPostText({ title: '첫 글', tags: [] }, site, now)).toContain('\ndate: 2027-01-01T05:00:00+09:00\n');
  });

  it.each([
    'He said "hi"',
    "it's: a # title",
    '- list',
    'null',
    '2026',
    '{a}',
    '따옴표 “회고”: 끝',
    '\\u0041',
    '@x',
    'a'.repeat(200),
  ])('keeps the title %s', (title) => {
    expect(frontMatter(toPostText({ title, tags: [] }, site, now))).toMatchObject({
      title,
      draft: true,
      description: '',
    });
  });

  it('carries what was asked for, and nothing that was not', () => {
    const text = toPostText({ title: 'a', tags: ['C#', '회고'], kind: 'retrospective', period: '2026-H1' }, site, now);
    expect(frontMatter(text)).toMatchObject({ tags: ['C#', '회고'], kind: 'retrospective', period: '2026-H1' });
    expect(toPostText({ title: 'a', tags: [] }, site, now)).not.toMatch(/kind|period/);
  });

  it('is read by our own intake without a problem', () => {
    const text = toPostText({ title: '"2026": 회고', tags: ['회고'], period: '2026' }, site, now);
    const { post, problems } = readPost({
      path: 'posts/a/index.mdx',
      bytes: Buffer.from(text),
      timeZone: 'Asia/Seoul',
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(post).toMatchObject({
      title: '"2026": 회고',
      visibility: 'draft',
      date: '2027-01-01T05:00:00+09:00',
      period: '2026',
    });
  });
});
