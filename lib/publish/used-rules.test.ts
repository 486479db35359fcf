import { expect, it } from 'vitest';
import { toUsedRules } from './used-rules';

const html = '<div class="prose"><tex-formula data-display><span class="katex mord">x</span></tex-formula></div>';

it.each([
  ['.katex{color:red}.katex .mord{top:0}.sizing{top:1px}', '.katex{color:red}.katex .mord{top:0}'],
  ['.katex .mord,.katex .mop{top:0}', '.katex .mord{top:0}'],
  ['.prose tex-formula[data-display]>b,body{top:0}', '.prose tex-formula[data-display]>b,body{top:0}'],
  ['.mord:not(.mop){top:0}', '.mord:not(.mop){top:0}'],
  ['@keyframes a{0%{top:0}to{top:1px}}', '@keyframes a{0%{top:0}to{top:1px}}'],
  ['@media print{.sizing{top:0}}@layer a{.katex{top:0}}', '@layer a{.katex{top:0}}'],
  [
    '@font-face{font-family:M;src:url(m.woff2)}@font-face{font-family:S;src:url(s.woff2)}.mord{font:1em M,serif}.mop{font-family:S}',
    '@font-face{font-family:M;src:url(m.woff2)}.mord{font:1em M,serif}',
  ],
])('keeps of %s what a page can use', (css, used) => {
  expect(toUsedRules(css, html)).toBe(used);
  // What was kept for one page takes nothing from the next.
  expect(toUsedRules(css, '<p class="katex mord sizing mop prose">')).toBe(css);
});
