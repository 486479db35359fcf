import { isAbsolute } from 'node:path';
import type { Plugin } from 'esbuild';

/** Modules of packages and of Node by their names, as `import()` gives them. */
export type Outside = Map<string, Record<string, unknown>>;

/** How the bundle asks for them. */
export const OUTSIDE = 'outside';

/**
 * Leaves packages out of a bundle that is evaluated as text, where there is no `import`: each is imported by this
 * process, once and while the bundle is being made, and the bundle is given its exports by a function called `outside`.
 * So `import { z } from 'zod'` becomes `const z = outside('zod').z`; what a package does not export, esbuild tells.
 *
 * @param outside is filled
 * @param inside what looks like the name of a package and is none
 */
export function outsideModules(outside: Outside, inside: readonly string[]): Plugin {
  return {
    name: 'outside',
    setup({ onResolve, onLoad }) {
      // Each import that the filter lets through is asked for in this process: those of our own files must not be.
      onResolve({ filter: /^(?:[a-z]|@[a-z])/ }, ({ path, kind }) => {
        if (kind === 'entry-point' || isAbsolute(path) || inside.includes(path)) return undefined;
        // Next names its modules without an extension, which Node does not find.
        const name = /^next\/[\w/-]+$/.test(path) ? `${path}.js` : path;
        // What is imported on demand is imported by Node, which `new Function` asks as its caller does.
        return kind === 'dynamic-import' ? { path: name, external: true } : { path: name, namespace: OUTSIDE };
      });
      onLoad({ filter: /.*/, namespace: OUTSIDE }, async ({ path }) => {
        const module = outside.get(path) ?? (await import(path));
        outside.set(path, module);
        const exports = Object.keys(module).map((name, index) =>
          name === 'default'
            ? 'export default from.default;'
            : `const _${index} = from[${JSON.stringify(name)}];export { _${index} as ${JSON.stringify(name)} };`,
        );
        return { contents: `const from = ${OUTSIDE}(${JSON.stringify(path)});${exports.join('')}`, loader: 'js' };
      });
    },
  };
}
