import { describe, expect, it } from 'vitest';
import { mendBody } from './mend-body';

const mend = (line: string, format: 'md' | 'mdx' = 'md') => mendBody(line, format).text.trim();
const VIDEO = '[https://www.youtube.com/watch?v=XsxDH4HcOWA](https://www.youtube.com/watch?v=XsxDH4HcOWA)';

describe('tags of other engines', () => {
  it.each([
    '{% youtube XsxDH4HcOWA %}',
    '{% youtube "XsxDH4HcOWA" 640 360 %}',
    '{% include video id="XsxDH4HcOWA" provider="youtube" %}',
    "{% include embed/youtube.html id='XsxDH4HcOWA' %}",
    '{% include youtubePlayer.html id="XsxDH4HcOWA" %}',
    '{{< youtube XsxDH4HcOWA >}}',
    '{{< youtube id="XsxDH4HcOWA" autoplay="true" >}}',
    '{{% youtube XsxDH4HcOWA %}}',
    '!youtube[XsxDH4HcOWA]',
    '`youtube: XsxDH4HcOWA`',
    '`youtube:https://www.youtube.com/watch?v=XsxDH4HcOWA`',
  ])('%s is a video', (line) => {
    expect(mend(line)).toBe(VIDEO);
    expect(mend(line, 'mdx')).toBe(VIDEO);
  });

  it.each([
    ['{{< youtube id="a-b" start="30" title="첫 발표" >}}', 'https://www.youtube.com/watch?v=a-b&t=30', ' "첫 발표"'],
    ['{% include video id="212731897" provider="vimeo" %}', 'https://vimeo.com/212731897', ''],
    ['{{< vimeo 212731897 >}}', 'https://vimeo.com/212731897', ''],
    ['{% gist hoego/0123456789 year.ts %}', 'https://gist.github.com/hoego/0123456789', ' "year.ts"'],
    ['{{< gist hoego 0123456789 >}}', 'https://gist.github.com/hoego/0123456789', ''],
    ['{{< tweet user="hoego" id="123" >}}', 'https://x.com/hoego/status/123', ''],
    ['{{< tweet 123 >}}', 'https://x.com/i/status/123', ''],
    ['{% twitter https://twitter.com/hoego/status/123 %}', 'https://twitter.com/hoego/status/123', ''],
    ['!codepen[hoego/abCDe]', 'https://codepen.io/hoego/pen/abCDe', ''],
    ['!codesandbox[hoego-x1y2z]', 'https://codesandbox.io/s/hoego-x1y2z', ''],
    ['{% codepen hoego/abCDe %}', 'https://codepen.io/hoego/pen/abCDe', ''],
  ])('%s', (line, address, title) => expect(mend(line)).toBe(`[${address}](${address}${title})`));

  it.each([
    ['{{< figure src="img/봄.png" alt="꽃" caption="봄에 찍었다" >}}', '![꽃](<img/봄.png> "봄에 찍었다")'],
    ['{{< figure src="a.png" title="a \'b\'" >}}', '![](<a.png> "a \'b\'")'],
    ['{% include figure image_path="/a.png" alt="가" %}', '![가](</a.png>)'],
    ['{% asset_img 회고.png 한 해의 끝 %}', '![](<회고.png> "한 해의 끝")'],
    ['{% asset_img left a.png 300 200 "끝 \'해돋이\'" %}', '![해돋이](<a.png> "끝")'],
    ['{% img /images/a.png %}', '![](</images/a.png>)'],
  ])('%s', (line, picture) => expect(mend(line)).toBe(picture));

  it.each([
    '글 속의 {% youtube abc %} 말',
    '{% raw %}{% youtube abc %}{% endraw %}',
    '{% youtube {{ page.video }} %}',
    '{% include gallery caption="이름" %}',
    '{% include toc.html %}',
    '{% if page.video %}',
    '{{< ref "post.md" >}}',
    '`code: word`',
    '![대체](a.png)',
  ])('%s stays what it is', (line) => expect(mend(line)).toBe(line));

  it('stand in paragraphs of their own, and problems keep their lines', () => {
    const { text, toWritten } = mendBody('앞\n{% youtube abc %}\n뒤', 'md');
    expect(text).toBe('앞\n\n[https://www.youtube.com/watch?v=abc](https://www.youtube.com/watch?v=abc)\n\n뒤');
    expect(toWritten({ line: 5, column: 1 })).toEqual({ line: 3, column: 1 });
  });

  it('are left alone in code', () => {
    const code = '```liquid\n{% youtube abc %}\n```';
    expect(mend(code)).toBe(code);
  });
});
