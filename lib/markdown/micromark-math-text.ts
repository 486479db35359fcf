import type {} from 'micromark-extension-math';
import type {} from 'remark-parse';
import type { Data } from 'unified';
import { isPlainTex, type MathMode } from './tex';

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Construct = Exclude<NonNullable<Extension['text']>[number], readonly unknown[] | undefined>;
type Tokenizer = Construct['tokenize'];
type State = ReturnType<Tokenizer>;
type Next = ReturnType<State>;

const DOLLAR = 36;
const BACKSLASH = 92;

/**
 * Formulas within a line, for micromark, by rules of our own, since a Korean text about money is not TeX:
 *
 * - a dollar that opens has no white space behind it and no letter before it; one that closes has none before it and no
 *   digit behind it (https://pandoc.org/MANUAL.html#extension-tex_math_dollars)
 * - where the mode is `plain`, no Hangul stands between, and no letter behind
 */
export function toMathText(mode: MathMode): NonNullable<Extension['text']> {
  return { [DOLLAR]: toConstruct(mode), [BACKSLASH]: toConstruct(mode) };
}

function toConstruct(mode: MathMode): Construct {
  return {
    name: 'mathText',
    tokenize: toTokenizer(mode),
    previous: function (code) {
      const isLetter = code !== null && code > 0 && /[\w$\\]/.test(String.fromCharCode(code));
      // An escaped character stands before it, which is not what is escaped.
      return !isLetter || this.events.at(-1)?.[1].type === 'characterEscape';
    },
  };
}

const CLOSES: Record<string, string> = {
  $: '$',
  $$: '$$',
  '\\(': '\\)',
  '\\\\(': '\\\\)',
  '\\[': '\\]',
  '\\\\[': '\\\\]',
};

function toTokenizer(mode: MathMode): Tokenizer {
  return (effects, ok, nok) => {
    let open = '';
    let text = '';
    let close = '';
    return (code) => {
      effects.enter('mathText');
      effects.enter('mathTextSequence');
      return opening(code);
    };

    function opening(code: number | null): Next {
      const longer = open + toCharacter(code);
      const isSign = Object.keys(CLOSES).some((sign) => sign.startsWith(longer));
      if (code !== null && code >= 0 && isSign) {
        open = longer;
        effects.consume(code);
        return opening;
      }
      const isSpace = code === null || code < 0 || code === 32;
      if (!(open in CLOSES) || code === DOLLAR || (open === '$' && isSpace)) return nok(code);
      effects.exit('mathTextSequence');
      return content(code);
    }

    function content(code: number | null): Next {
      if (code === null) return nok(code);
      if (code >= -5 && code <= -3) {
        text += '\n';
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return content;
      }
      effects.enter('mathTextData');
      return data(code);
    }

    function data(code: number | null): Next {
      const sign = CLOSES[open] ?? '';
      if (code === null || (code >= -5 && code <= -3)) {
        effects.exit('mathTextData');
        return content(code);
      }
      // `\\$` is a dollar within TeX.
      const isEscaped = /(?:^|[^\\])(?:\\\\)*\\$/.test(text) && sign.startsWith('$');
      if (toCharacter(code) === sign[0] && !isEscaped) {
        const closing: Tokenizer = (inner, isSo, isNot) => {
          close = '';
          const take = (next: number | null): Next => {
            if (close === sign) {
              inner.exit('data');
              return isSo(next);
            }
            if (toCharacter(next) !== sign[close.length]) return isNot(next);
            close += toCharacter(next);
            inner.consume(next);
            return take;
          };
          return (next) => {
            inner.enter('data');
            return take(next);
          };
        };
        return effects.check(
          { tokenize: closing, partial: true },
          end,
          sign === '$' || sign === '$$' ? nok : more,
        )(code);
      }
      return more(code);
    }

    function more(code: number | null): Next {
      text += toCharacter(code);
      effects.consume(code);
      return data;
    }

    function end(code: number | null): Next {
      const isTight = open !== '$' || !/\s$/.test(text);
      if (text.trim() === '' || !isTight || !isFormula(open, text, mode)) return nok(code);
      effects.exit('mathTextData');
      effects.enter('mathTextSequence');
      close = '';
      return closing(code);
    }

    function closing(code: number | null): Next {
      if (close !== CLOSES[open]) {
        close += toCharacter(code);
        effects.consume(code);
        return closing;
      }
      const next = toCharacter(code);
      if (open.startsWith('$') && (mode === 'plain' ? /[\w$({]/ : /[\d$]/).test(next)) return nok(code);
      effects.exit('mathTextSequence');
      effects.exit('mathText');
      return ok(code);
    }
  };
}

function isFormula(open: string, text: string, mode: MathMode): boolean {
  if (mode === 'all') return open !== '\\[' || isPlainTex(text);
  if (open === '$' || open === '$$') return !/\p{Script=Hangul}/u.test(text.replace(/\\text\w*\{[^}]*\}/g, ''));
  return open.startsWith('\\\\') || isPlainTex(text);
}

/** `''` for the end, and for line endings and tabs, which have numbers below zero. */
function toCharacter(code: number | null): string {
  if (code === null) return '';
  return code < 0 ? ' ' : String.fromCharCode(code);
}
