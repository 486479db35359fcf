import { describe, expect, it } from 'vitest';
import { renderBody } from './render-body';

const LABELS = { footnotes: '각주', backToReference: '{n}번으로', table: '표 {n}' };

async function tellsOf(body: string): Promise<string[]> {
  const { problems } = await renderBody(
    { format: 'md', body: `글\n\n${body}`, bodyLine: 5, source: 'a', title: '' },
    LABELS,
  );
  return problems.map(({ severity, line, found }) => `${severity} ${line}: ${found}`);
}

describe('what is read differently is told with its line', () => {
  it.each([
    ['<marquee>글</marquee>', 'warning 7: <marquee> stands still'],
    ['<video src="a.mp4" autoplay></video>', 'warning 7: autoplay on <video> was left out'],
    ['<audio src="https://example.com/a.mp3" autoplay></audio>', 'warning 7: autoplay on <audio> was left out'],
    ['<iframe srcdoc="글"></iframe>', 'warning 7: srcdoc of <iframe> was left out'],
    ['<div style="position:fixed;top:0">글</div>', 'warning 7: position:fixed on <div> was left out'],
    ['<object data="a.swf"></object>', 'warning 7: <object> of a.swf: Flash is played by no browser any more'],
    ['<embed src="a.pdf">', 'warning 7: <embed> of a.pdf: browsers are told to load no plugins'],
    [
      '<script async src="https://platform.twitter.com/widgets.js"></script>',
      'warning 7: <script src="https://platform.twitter.com/widgets.js"> was left out',
    ],
    ['<style>p { color: red }</style>', 'warning 7: <style> was left out'],
    ['<p onclick="go()">글</p>', 'warning 7: onclick on <p> was left out'],
  ])('%s', async (body, told) => expect(await tellsOf(body)).toEqual([told]));

  it.each([
    '<center>글</center>',
    '<font color="red">글</font>',
    '<video src="a.mp4" autoplay muted loop></video>',
    '<iframe src="https://www.youtube.com/embed/abc"></iframe>',
    '<script src="https://gist.github.com/hoego/0123456789abcdef.js"></script>',
    '<noscript>글</noscript>',
  ])('nothing of %s', async (body) => expect(await tellsOf(body)).toEqual([]));
});
