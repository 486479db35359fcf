import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Everything that the tests make; ignored by git. */
export const made = `${root}/e2e/.out`;

/** The settings of the fixture site, relative to the project. */
export const settings = 'e2e/site/site.config.ts';

/** The origin in canonical links and feeds; `site.config.ts` of the fixture says it. */
export const origin = 'https://example.com';

/** The fixture site, built at the root of a host and below a path. */
export const sites = {
  root: { out: `${made}/root`, basePath: '' },
  based: { out: `${made}/based`, basePath: '/blog' },
} as const;

export type SiteName = keyof typeof sites;

/** Where a site is served while the tests run, without base path and without a slash at the end. */
export function hostOf(site: SiteName): string {
  const host = process.env[variableOf(site)];
  if (host === undefined) throw new Error(`The site ${site} is not served: global-setup.ts starts it.`);
  return host;
}

/** Workers get the environment of the setup. */
export function variableOf(site: SiteName): string {
  return `HOEGO_E2E_${site.toUpperCase()}`;
}
