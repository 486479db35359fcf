import { expect, it } from 'vitest';
import { drawErrorPage, formatFailure } from './error-page';

it('says what went wrong and where, and takes nothing for HTML', () => {
  const html = drawErrorPage([{ message: 'a < b & <script>', file: 'app/"x".tsx', line: 3, code: '<p>' }]);
  expect(html).toContain('a &lt; b &amp; &lt;script&gt;');
  expect(html).toContain('app/&quot;x&quot;.tsx:3');
  expect(html).toContain('<pre>&lt;p&gt;</pre>');
  expect(html).not.toContain('<script>');
});

it('says it in a line for the terminal', () => {
  expect(formatFailure({ message: 'bad', file: 'a.ts', line: 3 })).toBe('a.ts:3: bad');
  expect(formatFailure({ message: 'bad' })).toBe('bad');
});
