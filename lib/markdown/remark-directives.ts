import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import type {} from 'remark-parse';
import type { Data, Plugin } from 'unified';
import { formOfDirective } from './author-forms';
import { toCallout } from './callouts';

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Construct = Exclude<NonNullable<Extension['flow']>[number], readonly unknown[] | undefined>;
type Tokenizer = Construct['tokenize'];

const COLON = 58;

/**
 * The plain spelling of our forms and of callouts: `::goals{year=2025}`, `:::kpt … :::` and `:::tip[제목] … :::`, by the
 * convention of generic directives (https://talk.commonmark.org/t/generic-directives-plugins-syntax/444).
 *
 * Old posts are full of colons that are none (`10:30`, `:smile:`, `std::vector`, `::before`, the `:::code-group` of
 * another engine), so only names that are known at the start of a line are looked at: anything else never reaches the
 * package and stays, byte for byte, what it was without it.
 */
export const remarkDirectives: Plugin<[], Root> = function () {
  remarkDirective.call(this as never);
  const data = this.data();
  const constructs = [data.micromarkExtensions?.pop()?.flow?.[COLON] ?? []].flat();
  data.micromarkExtensions?.push({ flow: { [COLON]: constructs.map(guard) } });
};

function guard(construct: Construct): Construct {
  const tokenize: Tokenizer = (effects, ok, nok) =>
    effects.check({ tokenize: tokenizeName, partial: true }, effects.attempt(construct, ok, nok), nok);
  return { ...construct, tokenize };
}

/** Two colons before a name that stands alone, three or more before one that holds blocks. */
const tokenizeName: Tokenizer = (effects, ok, nok) => {
  let colons = 0;
  let name = '';
  return (code) => {
    effects.enter('data');
    return take(code);
  };
  function take(code: number | null): ReturnType<typeof ok> {
    const character = code === null || code < 0 ? '' : String.fromCharCode(code);
    if (character === ':' && name === '') colons += 1;
    else if (/[\w-]/.test(character)) name += character;
    else {
      effects.exit('data');
      return isOurs(character) ? ok(code) : nok(code);
    }
    effects.consume(code);
    return take;
  }
  function isOurs(next: string): boolean {
    const form = formOfDirective(name);
    if (form === undefined && (name === 'details' || toCallout(name))) return colons >= 3;
    if (form?.holds === 'words') return colons === 2 && next === '[';
    // A figure holds pictures, or names its file.
    if (form?.media === 'figure') return colons >= 2 && (colons > 2 || next === '{');
    return form !== undefined && (form.holds === 'blocks' ? colons >= 3 : colons === 2);
  }
};
