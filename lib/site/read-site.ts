import type { Problem } from '@/lib/problems/problem';
import { type Site, siteSchema } from './site-schema';

/**
 * Checks what `site.config.ts` says. `SITE_URL` and `BASE_PATH` of the environment come before it,
 * so that a preview or a project page of GitHub needs no change of the file.
 *
 * @param config what the file exports by default
 * @param file the file's name, for problems
 */
export function readSite(
  config: unknown,
  file: string,
  environment: Readonly<Record<string, string | undefined>> = {},
): { site?: Site; problems: Problem[] } {
  const overrides = {
    ...(environment.SITE_URL ? { url: environment.SITE_URL } : {}),
    ...(environment.BASE_PATH === undefined ? {} : { basePath: environment.BASE_PATH }),
  };
  const given = typeof config === 'object' && config !== null ? config : {};
  const result = siteSchema.safeParse({ ...given, ...overrides });
  if (result.success) return { site: result.data, problems: [] };
  return {
    problems: result.error.issues.map((issue) => ({
      severity: 'error',
      file,
      found: `${issue.path.join('.') || 'the settings'}: ${issue.message}`,
      hint: hintFor(issue.path[0], overrides),
    })),
  };
}

function hintFor(key: PropertyKey | undefined, overrides: object): string {
  if (key === 'url' && 'url' in overrides) return 'It comes from SITE_URL in the environment; mend it there.';
  if (key === 'basePath' && 'basePath' in overrides)
    return 'It comes from BASE_PATH in the environment; mend it there.';
  return 'The comments in site.config.ts say what each setting takes.';
}
