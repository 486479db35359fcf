import { expect, it } from 'vitest';
import { toUsedRules } from './used-rules';

/** Of `<div class="prose"><tex-formula data-display><span class="katex mord">`, on which a script sets `codeWrap`. */
const PAGE = new Set(['div', 'class', 'prose', 'tex-formula', 'data-display', 'span', 'katex', 'mord', 'codewrap']);
const onPage = (word: string): boolean => PAGE.has(word);

it.each([
  ['.katex{color:red}.katex .mord{top:0}.sizing{top:1px}', '.katex{color:red}.katex .mord{top:0}'],
  ['.katex .mord,.katex .mop{top:0}', '.katex .mord{top:0}'],
  ['.prose tex-formula[data-display]>span,b{top:0}', '.prose tex-formula[data-display]>span{top:0}'],
  ['.prose TABLE,#about,[lang],[data-display=no]{top:0}', ''],
  ['[data-display="16 / 9"],[style*=ratio],[class^=t-]{top:0}', '[data-display="16 / 9"],[class^=t-]{top:0}'],
  ['[data-code-wrap] .prose{top:0}[data-code-fold] .prose{top:0}', '[data-code-wrap] .prose{top:0}'],
  ['.mord:not(.mop):hover::before{top:0}', '.mord:not(.mop):hover::before{top:0}'],
  ['div[open]>*{top:0}', 'div[open]>*{top:0}'],
  ['.prose :is(h2,h3),.prose :is(h2,span):has(.mop){top:0}', ''],
  ['.prose :is(h2,span):where(.mord){top:0}', '.prose :is(h2,span):where(.mord){top:0}'],
  ['.md\\:flex{top:0}', '.md\\:flex{top:0}'],
  ['/* seen */@layer a,b;.mop{top:0}', '@layer a,b;'],
  ['@keyframes a{0%{top:0}to{top:1px}}', '@keyframes a{0%{top:0}to{top:1px}}'],
  [
    '@page{margin:0}@property --a{syntax:"*";inherits:false}',
    '@page{margin:0}@property --a{syntax:"*";inherits:false}',
  ],
  ['@media print{.sizing{top:0}}@layer a{@media print{.katex{top:0}.mop{}}}', '@layer a{@media print{.katex{top:0}}}'],
  ['.katex{top:0;& b{top:1px}}', '.katex{top:0;& b{top:1px}}'],
  [
    '@font-face{font-family:M;src:url(m.woff2)}@font-face{font-family:S;src:url(s.woff2)}.mord{font:1em M,serif}.mop{font-family:S}',
    '@font-face{font-family:M;src:url(m.woff2)}.mord{font:1em M,serif}',
  ],
])('keeps of %s what a page can use', (css, used) => {
  expect(toUsedRules(css, onPage)).toBe(used);
  // What was left for one page is there for the next.
  expect(toUsedRules(css, () => true)).toBe(css.replace('/* seen */', ''));
});
