import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCorpus } from '@/lib/search/fixtures/corpus';

/** A post as every contender reads it: front matter and Markdown, the name of its file, and a tag that it has. */
export type MadePost = { name: string; title: string; tag: string; text: string };

/** In characters: what a retrospective or a note of real blogs has, at the median. */
const SIGNS = 3000;

const TAGS = 20;

const CODE = [
  '```ts\nexport function average(values: number[]): number {\n  const sum = values.reduce((a, b) => a + b, 0);\n  return sum / values.length;\n}\n```',
  '```bash\ngit log --since="1 year ago" --oneline | wc -l\n```',
  '```python\ndef streak(days):\n    return max(len(list(run)) for _, run in groupby(days))\n```',
];

/**
 * Posts that nobody wrote, the same at each run, with what posts hold: headings, lists, a table, highlighted code,
 * links to each other. Pictures are left out: three of four contenders would only copy them.
 */
export function makePosts(count: number): MadePost[] {
  return makeCorpus({ posts: count, signs: SIGNS }).map(({ title: words, sections }, index) => {
    const name = `post-${String(index + 1).padStart(4, '0')}`;
    const title = `${words.replace(/[^\p{L}\p{N} ]/gu, '')} ${index + 1}`;
    // A day each, the first post the newest.
    const date = new Date(Date.UTC(2026, 0, 1) - index * 86_400_000).toISOString().slice(0, 10);
    const tags = [index % TAGS, (index * 7 + 3) % TAGS].map((number) => `tag-${number + 1}`);
    const body = sections.map(({ heading, text }, place) =>
      [
        heading && `## ${heading}`,
        text,
        place % 3 === 1 ? CODE[(index + place) % CODE.length] : '',
        partOf(place, index),
      ]
        .filter(Boolean)
        .join('\n\n'),
    );
    const front = `---\ntitle: "${title}"\ndescription: "${title}, 돌아보며 쓴 글"\ndate: ${date}\ntags: [${[...new Set(tags)].join(', ')}]\n---\n`;
    return { name, title, tag: tags[0] ?? '', text: `${front}\n${body.join('\n\n')}\n` };
  });
}

/** Writes the posts into a folder of their own, which is emptied before. */
export function writePosts(folder: string, posts: readonly MadePost[]): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name.endsWith('.md')) rmSync(join(folder, name));
  for (const { name, text } of posts) writeFileSync(join(folder, `${name}.md`), text);
}

function partOf(place: number, index: number): string {
  if (place === 0) return '- 잘한 것\n- 아쉬운 것\n- 다시 해 볼 것';
  if (place === 2) return '| 달 | 글 |\n|---|---:|\n| 1월 | 3 |\n| 2월 | 5 |';
  return place === 3
    ? `**앞의 글**은 [여기](/posts/post-${String(Math.max(1, index)).padStart(4, '0')}/)에 있습니다.`
    : '';
}
