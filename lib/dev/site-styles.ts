import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forgetUnused, touchKept, writeKept } from '@/lib/site/work-files';
import { hashFiles } from './hash-files';

/**
 * Makes the style sheet that all pages share, as Next does in a build: `app/globals.css` through Tailwind. It is kept by
 * all that goes into it, so that Tailwind is not even loaded where nothing has changed.
 *
 * @param root the folder of the project
 * @param components the folder with the copies of the owner's components, whose classes become rules
 * @param work where it is kept, in `styles/`
 * @returns its name, which changes with what is in it, and its file
 * @throws what PostCSS says of a file that it cannot read
 */
export async function makeSiteStyles(
  root: string,
  components: string,
  work: string,
): Promise<{ name: string; file: string }> {
  const sheet = join(root, 'app', 'globals.css');
  const key = hashFiles(
    [join(root, 'app'), join(root, 'components'), components],
    [join(root, 'package-lock.json')],
    (path) => path.startsWith(components) || path.endsWith('.css'),
  );
  const name = `${key}.css`;
  const file = join(work, 'styles', name);
  if (await touchKept(file)) return { name, file };
  const [{ default: postcss }, { default: tailwind }] = await Promise.all([
    import('postcss'),
    import('@tailwindcss/postcss'),
  ]);
  const { css } = await postcss([tailwind({ base: root })]).process(await readFile(sheet), { from: sheet });
  await writeKept(file, css);
  await forgetUnused(join(work, 'styles'));
  return { name, file };
}
