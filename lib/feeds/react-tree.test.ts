import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { Fragment, createElement as h, lazy, memo, Suspense, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { toTree } from './react-tree';

const link: ElementContent = {
  type: 'element',
  tagName: 'a',
  properties: { href: '/p/' },
  children: [{ type: 'text', value: '글에서' }],
};

const Slow = async ({ name }: { name: string }) => {
  await new Promise((resolve) => setTimeout(resolve, 1));
  return h('b', null, name);
};
const Kept = memo(({ n }: { n: number }) => h('i', null, n));
const Lazy = lazy(async () => ({ default: () => h('u', null, 'lazy') }));
const Hooked = () => h('p', null, useState(1)[0]);

async function draw(node: React.ReactNode): Promise<string> {
  return toHtml(await toTree(node, link));
}

describe('toTree', () => {
  it('calls components and awaits them', async () => {
    const node = h(
      Fragment,
      null,
      h(Slow, { name: '늦게' }),
      [h(Kept, { key: 1, n: 0 }), null, false],
      h(Suspense, null, h(Lazy)),
      Promise.resolve('끝'),
    );
    expect(await draw(node)).toBe('<b>늦게</b><i>0</i><u>lazy</u>끝');
  });

  it('writes attributes as HTML and SVG have them', async () => {
    const node = h(
      'label',
      { htmlFor: 'a', className: 'b c', style: { fontSize: '1em', '--hue': 42 }, hidden: true, onClick: () => {} },
      h('svg', { viewBox: '0 0 1 1', strokeWidth: 2 }),
    );
    expect(await draw(node)).toBe(
      '<label for="a" class="b c" style="font-size: 1em; --hue: 42" hidden><svg viewBox="0 0 1 1" stroke-width="2"></svg></label>',
    );
  });

  it('reads HTML that a component sets as it is', async () => {
    // biome-ignore lint/security/noDangerouslySetInnerHtml: it is what is tested
    const node = h('div', { dangerouslySetInnerHTML: { __html: '<em>a</em> &amp; b' } });
    expect(await draw(node)).toBe('<div><em>a</em> &#x26; b</div>');
  });

  it('puts the replacement where only a browser can draw, and keeps what stands round it', async () => {
    // React says on the console that a hook was called outside of its renderer.
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const client = Object.assign(
      () => {
        throw new Error('called on the server');
      },
      { $$typeof: Symbol.for('react.client.reference') },
    );
    expect(await draw(h('div', null, 'a', h(client), 'b', h(Hooked)))).toBe(
      '<div>a<a href="/p/">글에서</a>b<a href="/p/">글에서</a></div>',
    );
  });
});
