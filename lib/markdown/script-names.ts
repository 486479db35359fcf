type Node = { type: string; [key: string]: unknown };

/** The names that the statements of a module declare at its top: `export const a = 1, { b } = c` -> `a`, `b`. */
export function declaredNames(program: unknown): string[] {
  const names: string[] = [];
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator') names.push(...patternNames(node.id));
    if (/^(Function|Class)Declaration$/.test(node.type)) names.push(...patternNames(node.id));
  });
  return names;
}

/** The names that an expression takes from outside of itself; parameters of functions in it are its own. */
export function usedNames(program: unknown): string[] {
  const used: string[] = [];
  const own = new Set(declaredNames(program));
  walk(program, (node) => {
    if (/Function/.test(node.type) && Array.isArray(node.params)) {
      for (const name of node.params.flatMap(patternNames)) own.add(name);
    }
    if (node.type === 'CatchClause') for (const name of patternNames(node.param)) own.add(name);
    if (node.type === 'Identifier') used.push(String(node.name));
  });
  return used.filter((name) => !own.has(name));
}

/** `1, 2`: JavaScript gives the last and forgets the others, which is never what a sentence means. */
export function isSequence(program: unknown): boolean {
  const [statement] = isNode(program) && Array.isArray(program.body) ? program.body : [];
  return isNode(statement) && isNode(statement.expression) && statement.expression.type === 'SequenceExpression';
}

/** Every node of a program that stands for a value: not the `b` of `a.b`, not the `a` of `{ a: 1 }`. */
function walk(value: unknown, enter: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, enter);
  if (!isNode(value)) return;
  enter(value);
  for (const [key, child] of Object.entries(value)) {
    const isName = (key === 'property' || key === 'key' || key === 'label') && value.computed !== true;
    if (!isName && key !== 'comments' && key !== 'loc') walk(child, enter);
  }
}

function patternNames(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  if (pattern.type === 'Identifier') return [String(pattern.name)];
  const parts = [pattern.left, pattern.argument, pattern.value, pattern.elements, pattern.properties].flat();
  return parts.flatMap(patternNames);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
