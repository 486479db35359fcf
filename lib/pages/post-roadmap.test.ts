import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Post } from '@/lib/content/post';
import { writeRevisions } from '@/lib/content/revisions';
import { siteSchema } from '@/lib/site/site-schema';
import { drawRoadmap, toChange, toPostRoadmap } from './post-roadmap';
import type { PageBody } from './resolve-body';

const NOW = Temporal.Instant.from('2026-11-20T15:30:00Z');
const work = mkdtempSync(join(tmpdir(), 'hoego-roadmap-'));
const site = siteSchema.parse({
  title: '회고',
  url: 'https://example.com',
  basePath: '/blog',
  author: 'me',
  language: 'ko',
});
const POST = {
  source: 'posts/길.md',
  path: '/posts/길/',
  title: '길',
  date: '2024-01-01T00:00:00+09:00',
  kind: 'roadmap',
} as Post;
const BODY: PageBody = {
  content: { format: 'md', tree: { type: 'root', children: [] } },
  toc: [],
  features: [],
  pictures: {},
  embeds: [],
  links: {
    '../a.md': '/blog/posts/a/',
    '#앞': '#앞',
    'b/': 'b/',
    'gone.md': '',
    'https://example.org/': 'https://example.org/',
  },
  tables: [
    {
      group: ['앞 길'],
      id: '앞-길',
      header: ['할 일', '남긴 것', '기간'],
      rows: [
        { cells: [{ text: '가', href: '../a.md' }, { text: '곁', href: 'b/' }, { text: '2026.11.20' }] },
        {
          cells: [
            { text: '나', href: 'gone.md' },
            { text: '밖', href: 'https://example.org/' },
            { text: '2026.11.21' },
          ],
        },
        { cells: [{ text: '다', href: '#앞' }, { text: '' }, { text: 'TBD' }] },
      ],
    },
  ],
};

beforeEach(() => {
  vi.stubEnv('HOEGO_SITE', JSON.stringify(site));
  vi.stubEnv('HOEGO_WORKSPACE', JSON.stringify({ content: work, public: work, work }));
  writeRevisions(work, new Map());
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('toPostRoadmap', () => {
  it('draws what today is in the zone of the site, with links as the page has them', () => {
    const roadmap = toPostRoadmap(POST, BODY, NOW);
    expect(roadmap?.today).toBe('2026-11-21');
    expect(roadmap?.counts).toEqual([
      { status: 'done', count: 1 },
      { status: 'under way', count: 1 },
      { status: 'undated', count: 1 },
    ]);
    const [group] = roadmap?.timeline?.groups ?? [];
    expect(group).toMatchObject({ name: '앞 길', href: `#${encodeURIComponent('앞-길')}` });
    expect(group?.items.map(({ href, details }) => [href, details[0]?.href])).toEqual([
      ['/blog/posts/a/', 'b/'],
      [undefined, 'https://example.org/'],
    ]);
    expect(roadmap?.undated).toMatchObject([{ name: '앞 길', items: [{ title: '다', href: '#앞' }] }]);
  });

  it('leads back to the post from another page', () => {
    const roadmap = drawRoadmap(POST, BODY, NOW, 'elsewhere');
    const own = `/blog/posts/${encodeURIComponent('길')}/`;
    const [group] = roadmap?.timeline?.groups ?? [];
    expect(group?.href).toBe(`${own}#${encodeURIComponent('앞-길')}`);
    expect(group?.items.map(({ href, details }) => [href, details[0]?.href])).toEqual([
      ['/blog/posts/a/', `${own}b/`],
      [undefined, 'https://example.org/'],
    ]);
    expect(roadmap?.undated[0]?.items[0]?.href).toBe(`${own}#${encodeURIComponent('앞')}`);
  });

  it('is for roadmaps that have dates', () => {
    expect(toPostRoadmap({ ...POST, kind: 'note' }, BODY, NOW)).toBeUndefined();
    expect(toPostRoadmap(POST, { ...BODY, tables: undefined }, NOW)).toBeUndefined();
  });
});

describe('toChange', () => {
  it('tells the day in the zone of the site', () => {
    const rows = { added: 2, removed: 0, changed: 0 };
    writeRevisions(work, new Map([[POST.source, { date: '2026-06-30T23:30:00Z', rows }]]));
    expect(toChange(POST)).toEqual({ day: '2026-07-01', rows });
    expect(toPostRoadmap(POST, BODY, NOW)?.change).toEqual({ day: '2026-07-01', rows });
  });

  it('says nothing of the day of publication, nor where nothing is known', () => {
    writeRevisions(work, new Map([[POST.source, { date: '2024-01-01T10:00:00+09:00' }]]));
    expect(toChange(POST)).toBeUndefined();
    expect(toChange({ ...POST, source: 'constructor' })).toBeUndefined();
    rmSync(join(work, 'revisions.json'));
    expect(toChange(POST)).toBeUndefined();
  });
});
