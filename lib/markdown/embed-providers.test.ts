import { describe, expect, it } from 'vitest';
import { toAnyFrame, toFrame } from './embed-providers';

const VIDEO = 'https://www.youtube-nocookie.com/embed/a_b-C123456';

describe('addresses that are shown in place', () => {
  it.each([
    ['https://www.youtube.com/watch?v=a_b-C123456', VIDEO, '16 / 9'],
    ['https://m.youtube.com/watch?feature=share&v=a_b-C123456&t=75', `${VIDEO}?start=75`, '16 / 9'],
    ['https://youtu.be/a_b-C123456?t=1m30s&si=xyz', `${VIDEO}?start=90`, '16 / 9'],
    ['https://youtu.be/a_b-C123456?t=1h2m3s', `${VIDEO}?start=3723`, '16 / 9'],
    ['https://www.youtube.com/shorts/a_b-C123456', VIDEO, '9 / 16'],
    ['https://www.youtube.com/live/a_b-C123456?feature=shared', VIDEO, '16 / 9'],
    ['https://www.youtube.com/watch?v=a_b-C123456&list=PL1', `${VIDEO}?list=PL1`, '16 / 9'],
    [
      'https://www.youtube.com/playlist?list=PL1',
      'https://www.youtube-nocookie.com/embed/videoseries?list=PL1',
      '16 / 9',
    ],
    ['https://vimeo.com/212731897', 'https://player.vimeo.com/video/212731897?dnt=1', '16 / 9'],
    ['https://vimeo.com/212731897/abcdef12', 'https://player.vimeo.com/video/212731897?dnt=1&h=abcdef12', '16 / 9'],
    ['https://codepen.io/hoego/pen/abCDe', 'https://codepen.io/hoego/embed/abCDe?default-tab=result', '4 / 3'],
    ['https://codesandbox.io/s/hoego-x1y2z', 'https://codesandbox.io/embed/hoego-x1y2z', '4 / 3'],
    ['https://codesandbox.io/p/sandbox/hoego-x1y2z', 'https://codesandbox.io/embed/hoego-x1y2z', '4 / 3'],
    ['https://stackblitz.com/edit/hoego?file=a.ts', 'https://stackblitz.com/edit/hoego?file=a.ts&embed=1', '4 / 3'],
    ['https://gist.github.com/hoego/0123456789abcdef#file-a-ts', undefined, ''],
    ['https://twitter.com/hoego/status/1234567890?s=20', undefined, ''],
  ])('%s', (address, source, ratio) => {
    expect(toFrame(address)).toMatchObject({ ratio });
    expect(toFrame(address)?.source).toBe(source);
  });

  it('leads to the page itself', () => {
    expect(toFrame('https://youtu.be/a_b-C123456?t=90')?.page).toBe(
      'https://www.youtube.com/watch?v=a_b-C123456&t=90s',
    );
    expect(toFrame('//www.youtube.com/embed/a_b-C123456')?.page).toBe('https://www.youtube.com/watch?v=a_b-C123456');
    expect(toFrame('https://twitter.com/hoego/status/12')).toMatchObject({
      name: 'X @hoego',
      page: 'https://x.com/hoego/status/12',
    });
  });

  it.each([
    'https://www.youtube.com/channel/UCYyAaezBGEVmXcnink6nY9Q',
    'https://www.youtube.com/@hoego',
    'https://youtu.be/',
    'https://twitter.com/hoego',
    'https://codepen.io/hoego',
    'https://gist.github.com/hoego',
    'https://vimeo.com/about',
    'https://example.com/watch?v=a_b-C123456',
    'https://constructor/a',
    'mailto:me@example.com',
    './post.md',
  ])('not %s', (address) => expect(toFrame(address)).toBeUndefined());
});

describe('frames of any host', () => {
  it.each([
    ['https://www.google.com/maps/embed?pb=1', 'Google Maps'],
    ['//tv.naver.com/embed/1', 'NAVER TV'],
    ['https://widgets.example.com/a', 'widgets.example.com'],
    ['https://www.youtube.com/embed/a_b-C123456', 'YouTube'],
    ['https://gist.github.com/hoego/0123456789abcdef.pibb', 'gist.github.com'],
  ])('%s is called %s', (address, name) => expect(toAnyFrame(address)?.name).toBe(name));

  it('are none of this site', () => {
    for (const address of ['demo/index.html', '/demo/', 'data:text/html,a', ''])
      expect(toAnyFrame(address)).toBeUndefined();
  });
});
