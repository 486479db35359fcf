import { describe, expect, it } from 'vitest';
import type { Weight } from '@/lib/fonts/common';
import { findWeights, toWeightRules, type WeighedElement } from './weight-rules';

const element = (tag: string, classes = '', attributes = ''): WeighedElement => ({
  ...{ tag, attributes },
  classes: classes.split(' ').filter(Boolean),
});

describe('findWeights', () => {
  const p = element('p');
  it.each<[string, string, WeighedElement, WeighedElement[], Weight[]]>([
    ['what no rule is for stays as it is', '.a{font-weight:700}', p, [], [400]],
    ['a rule for its class', '.a{font-weight:700}', element('p', 'b a'), [], [700]],
    ['a rule for its tag', 'p{font-weight:bold}', p, [], [700]],
    ['it takes all classes', '.a.b{font-weight:700}', element('p', 'a'), [], [400]],
    ['more than 500 is the bolder one', 'p{font-weight:600}', p, [], [700]],
    ['up to 500 the lighter', 'p{font-weight:500}', p, [], [400]],
    ['what is inherited changes nothing', 'p{font:inherit;font-weight:inherit}', p, [], [400]],
    ['the short form says it too', 'p{font:650 1rem/1 serif}', p, [], [700]],
    ['and where it does not, it is normal', 'p{font:1rem/1 serif}', p, [], [400]],
    ['a variable may be either', 'p{font-weight:var(--w)}', p, [], [400, 700]],
    ['within a layer and a query', '@layer x{@media print{p{font-weight:700}}}', p, [], [400, 700]],
    ['a layer is no condition', '@layer x{p{font-weight:700}}', p, [], [700]],
    ['of two rules the later one', 'p{font-weight:700}p{font-weight:400}', p, [], [400]],
    ['or the one that asks for more', '.a{font-weight:700}p{font-weight:400}', element('p', 'a'), [], [700]],
    ['what may count later is added', 'p{font-weight:700}p:hover{font-weight:400}', p, [], [400, 700]],
    [
      'what may count earlier is not',
      'p:first-child{font-weight:400}p.a{font-weight:700}',
      element('p', 'a'),
      [],
      [700],
    ],
    [
      'a later layer',
      '@layer x,y;@layer y{p{font-weight:700}}@layer x{.a{font-weight:400}}',
      element('p', 'a'),
      [],
      [700],
    ],
    ['what is in no layer', 'p{font-weight:700}@layer x{.a.b{font-weight:400}}', element('p', 'a b'), [], [700]],
    ['`:where` asks for nothing', ':where(.a.b){font-weight:400}p{font-weight:700}', element('p', 'a b'), [], [700]],
    ['surely inside', '.a .b p{font-weight:700}', p, [element('i', 'b'), element('i', 'a')], [700]],
    ['inside of what is named', '.a .b>p{font-weight:700}', p, [element('i', 'b'), element('i', 'a')], [400, 700]],
    ['not elsewhere', '.a .b>p{font-weight:700}', p, [element('i', 'b')], [400]],
    ['what stands before it is not looked at', '.a+.b~p{font-weight:700}', p, [], [400, 700]],
    ['one of several', '.a :is(h5,p){font-weight:700}', p, [element('i', 'a')], [400, 700]],
    ['none of several', ':is(h5,.q p){font-weight:700}', element('i'), [], [400]],
    ['a state may be', 'p:hover{font-weight:700}', p, [], [400, 700]],
    ['an attribute that it has', 'p[data-on]{font-weight:700}', element('p', '', ' data-on="x"'), [], [700]],
    ['one that it has not', 'p[data-on]{font-weight:700}', element('p', '', ' data-only="x"'), [], [400]],
    ['what a sheet adds holds no letters', 'p::before{font-weight:700}', p, [], [400]],
    ['any child', '.a>:first-child{font-weight:700}', p, [element('i', 'a')], [400, 700]],
    ['that of the parent again', 'p{font-weight:700}.a{font-weight:inherit}', element('p', 'a'), [], [400]],
  ])('%s', (_, css, one, ancestors, expected) => {
    expect(findWeights(one, ancestors, { inherited: [400] }, toWeightRules([css]))).toEqual(expected);
  });

  it('begins with what a browser gives to an element', () => {
    const find = (css: string) => findWeights(element('h2'), [], { inherited: [400], own: 700 }, toWeightRules([css]));
    expect(find('p{font-weight:400}')).toEqual([700]);
    expect(find('h2{font:inherit}')).toEqual([400]);
  });
});
