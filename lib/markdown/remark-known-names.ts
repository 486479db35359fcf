import type { Root } from 'mdast';
import type {} from 'remark-mdx';
import type { Plugin } from 'unified';
import { declaredNames, isSequence, usedNames } from './script-names';
import { visit } from './walk';

type Options = { components?: readonly string[] | undefined };

/**
 * Tells of names that MDX would look for in vain while the page is drawn, as an error in the file of the author:
 * `{이름}` in a sentence (braces are code), and `<Callot>` where `components` has no such thing.
 */
export const remarkKnownNames: Plugin<[Options], Root> =
  ({ components }) =>
  (tree, file) => {
    const declared = new Set(['props', 'undefined', 'NaN', 'Infinity', 'arguments']);
    visit(tree, 'mdxjsEsm', (node) => {
      for (const name of declaredNames(node.data?.estree)) declared.add(name);
    });
    const tell = (found: string, hint: string, place: Root['position']) => {
      file.message(found, { place, source: 'hoego', ruleId: 'error' }).note = hint;
    };
    visit(tree, (node) => {
      const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
      const programs: unknown[] = isElement
        ? node.attributes.map((attribute) =>
            attribute.type === 'mdxJsxExpressionAttribute'
              ? attribute.data?.estree
              : typeof attribute.value === 'object'
                ? attribute.value?.data?.estree
                : undefined,
          )
        : [node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression' ? node.data?.estree : undefined];
      for (const name of new Set(programs.flatMap(usedNames))) {
        if (declared.has(name) || name in globalThis) continue;
        tell(
          `{…} is read as code, and no \`${name}\` is known there`,
          'Write \\{ for a brace that is text, or define the name with `export const`. Or rename the file to .md.',
          node.position,
        );
      }
      if (programs.some(isSequence)) {
        tell(
          'several values between braces, of which only the last would be seen',
          'Write \\{ for a brace that is text. Or rename the file to .md.',
          node.position,
        );
      }
      const name = isElement ? node.name?.split('.')[0] : undefined;
      if (!components || !name || !/^\p{Lu}/u.test(name) || declared.has(name) || components.includes(name)) return;
      tell(
        `<${name}> is no component that a post can use`,
        `Use one of ${components.join(', ') || '(there are none)'}, or put ${name} into content/components/. A < that is text is written &lt;.`,
        node.position,
      );
    });
  };
