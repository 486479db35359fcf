import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AddressedPost } from '@/lib/content/addresses';
import { readPost } from '@/lib/dialects/read-post';
import { toBodyLabels } from '@/lib/markdown/body-labels';
import { renderBody } from '@/lib/markdown/render-body';
import { siteSchema } from '@/lib/site/site-schema';
import { wordsIn } from '@/lib/site/words/words';
import { FORMS } from './form';
import { toFormText } from './form-text';
import { type KnownPosts, toKnownPosts } from './known-posts';
import { toWish } from './wish';

const NOW = Temporal.Instant.from('2026-11-20T18:00:00Z');
const LABELS = { ...toBodyLabels(wordsIn('ko')), backToReference: '{n}번으로' };
const SITE = siteSchema.parse({ title: '회고', url: 'https://example.com', author: 'me' });
const PLEDGE = `---
title: 2026년의 다짐
date: 2026-01-04
kind: pledge
period: 2026
goals:
  - {id: books, text: 책 12권 읽기, target: 12, unit: 권, due: 2026-12-31}
  - {id: walk, text: '매일: 걷기 #1'}
  - {id: write, text: 글 쓰기}
  - {id: sleep, text: 일찍 자기}
---
글`;
const CHECK = `---
title: 상반기
date: 2026-07-01
kind: retrospective
period: 2026-H1
outcomes:
  - {goal: books, result: partly, value: 5}
  - {goal: write, result: kept}
  - {goal: sleep, result: dropped}
---
글`;

function know(files: Record<string, string>): KnownPosts {
  const posts = Object.entries(files).map(([path, text]): AddressedPost => {
    const { post, problems } = readPost({ path, bytes: Buffer.from(text), timeZone: 'Asia/Seoul' });
    if (!post) throw new Error(JSON.stringify(problems));
    return { ...post, path: `/${post.slug}/` };
  });
  return toKnownPosts({ posts, authors: [] }, SITE, NOW.epochMilliseconds);
}

const KNOWN = know({
  'posts/2026-pledge.md': PLEDGE,
  'posts/check/index.md': CHECK,
  '_posts/2026-03-02-(봄) 글.md': '---\ntitle: "[봄] *글* {하나} <b>"\n---\n글',
  'posts/end.md': '---\ntitle: 막날\ndate: 2026-03-31 23:30:00 +0900\n---\n글',
  'posts/two.en.md': '---\ntitle: The same\ndate: 2026-03-31\nlang: en\n---\n글',
  'posts/two.md': '---\ntitle: 같은 글\ndate: 2026-03-31\n---\n글',
  'posts/draft.md': '---\ntitle: quokka\ndate: 2026-03-05\ndraft: true\n---\n글',
  'posts/hidden.md': '---\ntitle: quokka\ndate: 2026-03-05\nunlisted: true\n---\n글',
  'posts/later.md': '---\ntitle: quokka\ndate: 2026-12-05\n---\n글',
  'posts/before.md': '---\ntitle: 지난해\ndate: 2025-03-05\n---\n글',
});

function make(
  words: string[],
  flags: Record<string, string | boolean> = {},
  known = KNOWN,
  language: 'ko' | 'en' = 'ko',
) {
  const site = { language, timeZone: 'Asia/Seoul' } as const;
  const wish = toWish({ words, flags }, { ...site, now: NOW });
  const source = `posts/${wish.slug}/index.${wish.format}`;
  return { source, text: toFormText(wish, { source, site, known, now: NOW }) };
}

describe.each(FORMS)('the form %s', (form) => {
  it.each([
    ['ko', false, KNOWN],
    ['ko', true, KNOWN],
    ['en', false, KNOWN],
    ['ko', true, know({})],
    ['ko', false, know({})],
  ] as const)('in %s (md: %s) is a post without any problem', async (language, md, known) => {
    const { source, text } = make([form, '제목'], { md }, known, language);
    const { post, problems } = readPost({ path: source, bytes: Buffer.from(text), timeZone: 'Asia/Seoul' });
    expect(problems).toEqual([]);
    expect(post).toMatchObject({ title: '제목', visibility: 'draft', goals: [], outcomes: [] });
    const body = await renderBody({ ...(post as AddressedPost), components: [] }, LABELS);
    expect(body.problems).toEqual([]);
    expect(text).not.toContain('quokka');
  });
});

it.each(['kpt', '4l', 'css'])('%s is drawn as a board', async (form) => {
  for (const language of ['ko', 'en'] as const) {
    const { text } = make([form], { md: true }, KNOWN, language);
    const body = text.split('---\n').at(-1) ?? '';
    const { content } = await renderBody({ format: 'md', body, bodyLine: 1, source: 'a', title: '' }, LABELS);
    expect(JSON.stringify(content)).toContain('"dataSize":"short"');
  }
});

describe('months', () => {
  it('hold links to what was written in them, and nothing hidden, translated or of another time', () => {
    const { text } = make(['months'], { period: '2026-H1' });
    expect(text.match(/^## .*$/gm)).toEqual(
      ['1월', '2월', '3월', '4월', '5월', '6월', '그다음'].map((name) => `## ${name}`),
    );
    expect(text).toContain('## 1월\n\n---\n\n- [2026년의 다짐](../2026-pledge.md)\n\n---\n');
    expect(text).toContain('## 2월\n\n---\n\n-\n\n---\n');
    const march = text.split('## 3월')[1]?.split('## 4월')[0];
    expect(march?.match(/^- .*$/gm)).toEqual([
      '- [\\[봄\\] \\*글\\* \\{하나\\} \\<b\\>](../../_posts/2026-03-02-%28봄%29%20글.md)',
      '- [같은 글](../two.md)',
      '- [막날](../end.md)',
    ]);
    expect(text).not.toMatch(/The same|지난해|상반기\]/);
  });

  it('name the year where there are two', () => {
    const { text } = make(['months'], { period: '2025-12-15/2026-01-10' });
    expect(text.match(/^## .*$/gm)).toEqual(['## 2025년 12월', '## 2026년 1월', '## 그다음']);
  });

  it('link to posts that are found', async () => {
    const { source, text } = make(['months']);
    const body = text.split(/^---$/m).slice(2).join('---');
    const { references } = await renderBody({ format: 'mdx', body, bodyLine: 1, source, title: '' }, LABELS);
    expect(references.map(({ url }) => decodeURIComponent(url))).toContain('../../_posts/2026-03-02-(봄) 글.md');
  });
});

describe('what was promised', () => {
  it('stands ready to be answered: the open goals, and how far they came', () => {
    const { text } = make(['retrospective']);
    expect(uncomment(text).outcomes).toEqual([
      { goal: 'books', result: null, value: 5 },
      { goal: 'walk', result: null },
    ]);
    expect(text).toContain('# - goal: books # 책 12권 읽기');
    expect(text).toContain('#   value: 5 # 12권 가운데');
    expect(text).not.toMatch(/goal: (write|sleep)/);
    expect(make(['months'], { period: '2025' }).text).not.toContain('outcomes');
    expect(make(['weekly']).text).not.toContain('outcomes');
  });

  it('stands ready to be carried on: what is open, kept in part or let go', () => {
    const { text } = make(['pledge']);
    const goals = uncomment(text).goals as { id: string }[];
    expect(goals.map(({ id }) => id)).toEqual(['books', 'books', 'walk', 'sleep']);
    expect(goals[2]).toEqual({ id: 'walk', text: '매일: 걷기 #1' });
    expect(text).toContain('# - id: books # 일부 지킴 (5권)');
    expect(text).toContain('# - id: sleep # 내려놓음');
    expect(make(['pledge'], { period: '2026' }).text).not.toContain('walk');
  });

  it('is answered one by one', () => {
    const { text } = make(['goals']);
    expect(text).toContain('<Goals year={2026} />');
    expect(text).toContain('\n## 매일: 걷기 #1\n');
    expect(make(['goals'], { md: true }).text).toContain('::goals{year=2026}');
    expect(make(['goals'], {}, know({})).text).not.toContain('<Goals');
  });
});

/** The front matter as its writer gets it by taking every `#` before an item away; sentences stay comments. */
function uncomment(text: string): Record<string, unknown> {
  const yaml = (text.split('---\n')[1] ?? '').replace(/^# (?=- \w+:| {2}\w+:)/gm, '');
  return parse(yaml) as Record<string, unknown>;
}
