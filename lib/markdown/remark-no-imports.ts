import type { Root } from 'mdast';
import type {} from 'remark-mdx';
import type { Plugin } from 'unified';
import { SKIP, visit } from './walk';

/**
 * An MDX post imports nothing: the components of an author are there without it, and a body is rendered
 * apart from its file. Each `import` (and `export … from`) is told as an error and taken out.
 */
export const remarkNoImports: Plugin<[], Root> = () => (tree, file) => {
  visit(tree, 'mdxjsEsm', (node, index, parent) => {
    const statements = node.data?.estree?.body ?? [];
    const foreign = statements.filter((statement) => 'source' in statement && statement.source);
    if (foreign.length === 0 || !parent || index === undefined) return undefined;
    for (const statement of foreign) {
      const line = statement.loc?.start.line ?? node.position?.start.line ?? 1;
      const message = file.message(
        `\`${node.value.split('\n')[line - (node.position?.start.line ?? line)] ?? node.value}\``,
        {
          place: { line, column: (statement.loc?.start.column ?? 0) + 1 },
          source: 'hoego',
          ruleId: 'error',
        },
      );
      message.note =
        'Take the line out: components in content/components/ can be used in any post without importing them.';
    }
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
};
