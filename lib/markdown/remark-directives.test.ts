import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { createRandom } from '@/lib/site/fixtures/random';
import { wordsIn } from '@/lib/site/words/words';
import { AUTHOR_FORMS } from './author-forms';
import { toBodyLabels } from './body-labels';
import { remarkDirectives } from './remark-directives';
import { renderBody } from './render-body';

const LABELS = { ...toBodyLabels(wordsIn('ko')), backToReference: '{n}번으로' };
const plain = unified().use(remarkParse).use(remarkGfm);
const withDirectives = unified().use(remarkParse).use(remarkGfm).use(remarkDirectives);

const COLONS = [
  ...['10:30에 만나서 12:00에 헤어졌다', ':smile: :+1: 좋다', 'a:b', 'std::vector<int>', '::std::vector', '::before'],
  ...[
    '::before { content: "" }',
    ':root',
    ':::',
    '::::',
    ': 정의',
    '::',
    ':a',
    '::a',
    ':::a',
    ':::code-group',
    '::tip',
    ':::note 알림',
  ],
  ...[
    '::goal',
    '::goalsx',
    '::goals.year',
    '::goals-2025',
    ':::goals',
    '::kpt',
    ':kpt',
    '::Goals',
    ':::KPT',
    '::kpt::',
  ],
  ...['::goals 올해', '::goals{year=2025} 뒤', '글 ::goals', '- :::tabs', '> ::after', '    ::gaols', '``` js', '```'],
  ...[
    '::roadmap::',
    ':::kpt 회고',
    '::keyword',
    ':highlights[a]',
    '|a:b|::c|',
    '## 제목: 하나',
    '',
    '',
    '[^1]: ::gaols',
  ],
];

describe('remarkDirectives', () => {
  it.each(COLONS)('leaves %j what it was', (line) => {
    expect(withDirectives.parse(line)).toEqual(plain.parse(line));
  });

  it('leaves any text of such lines what it was', () => {
    const random = createRandom(20_261_120);
    for (let round = 0; round < 400; round += 1) {
      const body = Array.from({ length: 12 }, () => COLONS[Math.floor(random() * COLONS.length)]).join('\n');
      expect(withDirectives.parse(body), body).toEqual(plain.parse(body));
    }
  });

  it('reads each of our names, and knows where a block ends', () => {
    for (const { directive, holds } of AUTHOR_FORMS) {
      const body =
        holds === 'blocks' ? `글\n:::${directive}\n- 하나\n:::\n- 둘\n` : `글\n::${directive}[말]{year=2025}\n- 둘\n`;
      const tree = withDirectives.parse(body) as Root;
      expect(tree.children.map(({ type }) => type)).toEqual([
        'paragraph',
        holds === 'blocks' ? 'containerDirective' : 'leafDirective',
        'list',
      ]);
    }
  });

  it('reads nothing in code', async () => {
    const { embeds, content } = await renderMd('```md\n::goals{year=2025}\n:::kpt\n```\n\n`::roadmap`\n');
    expect(embeds).toEqual([]);
    expect(JSON.stringify(content)).not.toContain('hoego-embed');
  });
});

function renderMd(body: string) {
  return renderBody({ format: 'md', body, bodyLine: 1, source: 'posts/a.md', title: '글' }, LABELS);
}
