import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '@/lib/site/words/words';
import { toBodyLabels } from './body-labels';
import { renderBody } from './render-body';
import type { BodySource } from './rendered-body';

const LABELS = toBodyLabels(wordsIn('ko'));

function render(body: string, source: Partial<BodySource> = {}) {
  return renderBody({ format: 'md', body, bodyLine: 1, source: 'posts/a', title: '글', ...source }, LABELS);
}

async function toText(body: string): Promise<string> {
  const { content, problems } = await render(body);
  expect(problems).toEqual([]);
  return content.format === 'md' ? toHtml(content.tree) : '';
}

describe('a figure that is written as one', () => {
  it('has its caption and its width', async () => {
    const figure =
      '<figure class="wide"><a class="view" href="img/봄.png" data-view="alt"><img src="img/봄.png" alt="꽃"></a><figcaption>봄의 끝</figcaption></figure>';
    expect(await toText('::figure{src="img/봄.png" alt="꽃" caption="봄의 끝" width=wide}')).toBe(figure);
    expect(await toText(':::figure{caption="봄의 끝" width=wide}\n![꽃](img/봄.png)\n:::')).toBe(figure);
    expect(await toText(':::figure{width=wide}\n![꽃](img/봄.png)\n\n봄의 끝\n:::')).toBe(figure);
  });

  it('is a gallery of several', async () => {
    const html = await toText(':::figure{caption="두 장"}\n![하나](a.png)\n\n![둘](b.png)\n:::');
    expect(html).toContain('<figure class="gallery"><div><figure data-picture="a.png">');
    expect(html).toContain('</div><figcaption>두 장</figcaption></figure>');
  });

  it('is the same in MDX', async () => {
    const { content, problems, references } = await render('<Figure src="a.png" caption="봄" width="wide" />\n', {
      format: 'mdx',
      components: [],
    });
    expect(problems).toEqual([]);
    expect(references).toEqual([{ kind: 'image', url: 'a.png', line: 1, column: 1 }]);
    expect(content.format === 'mdx' && content.code).toContain('figcaption');
  });
});

describe('a video that is written as one', () => {
  it.each([
    '::youtube{id=a_b-1 title="첫 발표" start=90}',
    '::youtube{id="https://youtu.be/a_b-1?t=90" title="첫 발표"}',
    '::embed{url="https://youtu.be/a_b-1?t=90" title="첫 발표"}',
  ])('%s', async (body) => {
    const html = await toText(body);
    expect(html).toContain('data-src="https://www.youtube-nocookie.com/embed/a_b-1?start=90&#x26;autoplay=1"');
    expect(html).toContain('data-title="첫 발표 (YouTube)"');
  });
});

describe('what cannot be meant', () => {
  it.each([
    ['md', '::figure{src=a.png size=3}', '::figure does not know `size`'],
    ['md', ':::figure{width=huge}\n![](a.png)\n:::', 'the width of :::figure is `huge`'],
    ['md', ':::figure\n그림이 없다\n:::', 'a figure without a picture'],
    ['md', '::youtube{video=abc}', '::youtube does not know `video`'],
    ['md', '::embed{url="https://example.com/"}', '::embed of `https://example.com/` shows nothing'],
    ['mdx', '<Figure src={name} />', 'src of <Figure> is worked out by code'],
  ] as const)('%s: %s', async (format, body, found) => {
    const { problems } = await render(body, { format, components: [] });
    expect(problems.map((problem) => problem.found)).toContain(found);
  });
});
