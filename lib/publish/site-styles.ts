import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFiles } from '@/lib/site/hash-files';
import { forgetUnused, readKept, writeKept } from '@/lib/site/work-files';

/** The style sheet that all pages share: its path on the site, and where it lies. */
export type SiteStyles = { path: string; file: string };

/**
 * Makes the style sheet that all pages share: `app/site.css` through Tailwind, as Next does it for pages of its own. It is
 * kept by all that goes into it, so that Tailwind is not even loaded where nothing has changed.
 *
 * @param root the folder of the project
 * @param work where it is kept, in `styles/`
 * @param minify takes out what only people read
 * @returns its path, which changes with what is in it
 * @throws what PostCSS says of a file that it cannot read
 */
export async function makeSiteStyles(root: string, work: string, minify: boolean): Promise<SiteStyles> {
  const sheet = join(root, 'app', 'site.css');
  const key = hashFiles([join(root, 'app'), join(root, 'components')], [join(root, 'package-lock.json')], (path) =>
    path.endsWith('.css'),
  );
  const kept = join(work, 'styles', `${key}${minify ? '.min' : ''}.css`);
  let css = (await readKept(kept))?.toString();
  if (css === undefined) {
    const [{ default: postcss }, { default: tailwind }] = await Promise.all([
      import('postcss'),
      import('@tailwindcss/postcss'),
    ]);
    const plugin = tailwind({ base: root, optimize: minify && { minify } });
    ({ css } = await postcss([plugin]).process(readFileSync(sheet), { from: sheet }));
    await writeKept(kept, css);
    await forgetUnused(join(work, 'styles'));
  }
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 8).toUpperCase();
  return { path: `/elements/site-${hash}.css`, file: kept };
}

/** Whether it is the sheet that all pages share, by its address. */
export function isSiteStyles(href: string): boolean {
  return /\/elements\/site-[0-9A-F]{8}\.css$/.test(href);
}
