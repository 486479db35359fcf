import { describe, expect, it } from 'vitest';
import { toSlug } from './slug';

describe('toSlug', () => {
  it.each([
    ['회고', '회고'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['C', 'c'],
    ['.NET', 'dot-net'],
    ['CI/CD', 'ci-cd'],
    ['100%', '100-percent'],
    ['Next.js', 'next.js'],
    ['.숨김', 'dot-숨김'],
    ['끝 공백 ', '끝-공백'],
    ['끝점.', '끝점'],
    ['🚀', '🚀'],
    ['⛅️', '⛅'],
    ['React', 'react'],
    ['con', 'con_'],
    ['nul.txt', 'nul.txt_'],
    ['a  b', 'a-b'],
  ])('%s → %s', (name, slug) => {
    expect(toSlug(name)).toBe(slug);
  });

  it('keeps a long name short enough for a folder, and apart from another that begins alike', () => {
    const long = '회고'.repeat(100);
    expect(Buffer.byteLength(toSlug(long))).toBeLessThan(240);
    expect(toSlug(long)).not.toBe(toSlug(`${long}둘`));
    expect(toSlug(long)).not.toContain('\ufffd');
  });

  it('gives NFC and NFD one slug', () => {
    expect(toSlug('회고'.normalize('NFD'))).toBe('회고');
  });

  it('never gives an empty slug, a dot folder or anything that Windows refuses', () => {
    for (const name of ['!!!', '..', '/', '?', '"<>|*', '-', '\u0000', 'a:b', 'x. ', '👨‍👩‍👧']) {
      const slug = toSlug(name);
      expect(slug).not.toBe('');
      expect(slug).not.toMatch(/[<>:"/\\|?*\p{Cc}\s]|^\.|[. ]$/u);
    }
    expect(toSlug('!!!')).not.toBe(toSlug('???'));
  });
});
