import { describe, expect, it } from 'vitest';
import { readDiff, readSession } from './code-signs';

describe('readDiff', () => {
  it('sets signs apart from lines', () => {
    expect(readDiff(['- old();', '+ next();', '', '  same();'])).toEqual([
      { sign: '- ', text: 'old();', mark: 'removed' },
      { sign: '+ ', text: 'next();', mark: 'added' },
      { sign: '  ', text: '' },
      { sign: '  ', text: 'same();' },
    ]);
  });

  it('where signs stand close, they are taken off all the same', () => {
    const lines = readDiff([' if (a) {', '-  b();', '+  c();', ' }']) ?? [];
    expect(lines.map(({ text }) => text)).toEqual(['if (a) {', '  b();', '  c();', '}']);
    expect(lines.map(({ sign }) => sign)).toEqual(['  ', '- ', '+ ', '  ']);
  });

  it.each([[['@@ -1,2 +1,2 @@', '-a', '+b']], [['--- a/x', '+++ b/x', '-a']], [['첫 줄', '-a']], [[' a', ' b']]])(
    'leaves patches and other text whole: %j',
    (lines) => {
      expect(readDiff(lines)).toBeUndefined();
    },
  );
});

describe('readSession', () => {
  it('finds prompts', () => {
    expect(readSession(['$ npm ci', 'added 1 package'], 'bash')).toEqual([
      { prompt: 2, isOutput: false },
      { prompt: 0, isOutput: false },
    ]);
  });

  it('knows what a command has answered where the block is a session', () => {
    const lines = ['$ docker run \\', '  -p 80:80 web', 'listening', '$ ls'];
    expect(readSession(lines, 'console')?.map(({ isOutput }) => isOutput)).toEqual([false, false, true, false]);
  });

  it.each([
    [['$ = jQuery'], 'js'],
    [['npm ci'], 'bash'],
    [['$HOME/bin'], 'sh'],
  ])('finds none in %j', (lines, language) => {
    expect(readSession(lines, language)).toBeUndefined();
  });
});
