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
    ['a rule for its class', '.a{font-weight:700}', element('p', 'b a'), [], [400, 700]],
    ['a rule for its tag', 'p{font-weight:bold}', p, [], [400, 700]],
    ['it takes all classes', '.a.b{font-weight:700}', element('p', 'a'), [], [400]],
    ['more than 500 is the bolder one', 'p{font-weight:600}', p, [], [400, 700]],
    ['up to 500 the lighter', 'p{font-weight:500}', p, [], [400]],
    ['what is inherited changes nothing', 'p{font:inherit;font-weight:inherit}', p, [], [400]],
    ['the short form says it too', 'p{font:650 1rem/1 serif}', p, [], [400, 700]],
    ['and where it does not, it is normal', 'p{font:1rem/1 serif}', p, [], [400]],
    ['a variable may be either', 'p{font-weight:var(--w)}', p, [], [400, 700]],
    ['within a layer and a query', '@layer x{@media print{p{font-weight:700}}}', p, [], [400, 700]],
    ['inside of what is named', '.a .b>p{font-weight:700}', p, [element('i', 'b'), element('i', 'a')], [400, 700]],
    ['not elsewhere', '.a .b>p{font-weight:700}', p, [element('i', 'b')], [400]],
    ['what stands before it is not looked at', '.a+.b~p{font-weight:700}', p, [], [400, 700]],
    ['one of several', '.a :is(h5,p){font-weight:700}', p, [element('i', 'a')], [400, 700]],
    ['none of several', ':is(h5,.q p){font-weight:700}', element('i'), [], [400]],
    ['a state may be', 'p:hover{font-weight:700}', p, [], [400, 700]],
    ['an attribute that it has', 'p[data-on]{font-weight:700}', element('p', '', ' data-on="x"'), [], [400, 700]],
    ['one that it has not', 'p[data-on]{font-weight:700}', element('p', '', ' data-only="x"'), [], [400]],
    ['what a sheet adds holds no letters', 'p::before{font-weight:700}', p, [], [400]],
    ['any child', '.a>:first-child{font-weight:700}', p, [element('i', 'a')], [400, 700]],
  ])('%s', (_, css, one, ancestors, expected) => {
    expect(findWeights(one, ancestors, [400], toWeightRules([css]))).toEqual(expected);
  });
});
