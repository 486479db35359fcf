import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { countProblems, formatProblems, isError } from '@/lib/problems/format-problems';
import type { Problem } from '@/lib/problems/problem';
import { readSite } from '@/lib/site/read-site';
import type { Workspace } from '@/lib/site/site';
import type { Site } from '@/lib/site/site-schema';
import { CommandError } from './command';
import { engineOf } from './engine';

/** A project that a command may work on: its settings are checked and its folders are known. Paths are absolute. */
export type Project = {
  root: string;
  site: Site;
  /** The file with the settings. */
  config: string;
  workspace: Workspace;
  /** Where the finished site goes. */
  out: string;
  /** What child processes must have in their environment. */
  environment: Record<string, string>;
};

/** The settings or folders do not let a command begin. */
export class ProjectError extends CommandError {
  constructor(readonly problems: readonly Problem[]) {
    super(`${formatProblems(problems)}\n\n${countProblems(problems)}`);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Opens the project for a command. `SITE_CONFIG`, `CONTENT_DIR` and `OUT_DIR` name other places, relative to the
 * project; `SITE_URL` and `BASE_PATH` come before the settings.
 * What later code asks for through `getSite()` and `getWorkspace()` is put into our own environment too.
 *
 * @param mode `dev` shows drafts; `check` leaves alone what a build makes
 * @throws {ProjectError} with every problem of settings and folders at once
 */
export async function openProject(
  mode: 'dev' | 'build' | 'check',
  environment: Environment = process.env,
): Promise<Project> {
  const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
  const config = resolve(root, environment.SITE_CONFIG || 'site.config.ts');
  const workspace: Workspace = {
    content: resolve(root, environment.CONTENT_DIR || 'content'),
    public: join(root, 'public'),
    work: join(root, '.hoego'),
    // A check must not take from a build that runs beside it what that one is compiling.
    components: join(root, '.hoego', mode === 'check' ? 'checked-components' : 'components'),
  };
  const out = resolve(root, environment.OUT_DIR || 'out');
  const settings = await loadSettings(config, environment);
  const problems = [...settings.problems, ...checkContentFolder(workspace.content), ...checkOut(out, root, workspace)];
  if (settings.site === undefined || problems.some(isError)) throw new ProjectError(problems);
  const forChildren = {
    HOEGO_SITE: JSON.stringify(settings.site),
    HOEGO_WORKSPACE: JSON.stringify(workspace),
    HOEGO_MODE: mode === 'check' ? 'build' : mode,
    HOEGO_ENGINE: engineOf(root),
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: mode === 'dev' ? 'development' : 'production',
  };
  Object.assign(process.env, forChildren);
  return { root, site: settings.site, config, workspace, out, environment: forChildren };
}

/** Reads the settings afresh each time, so that a watcher sees what changed. */
async function loadSettings(config: string, environment: Environment): Promise<{ site?: Site; problems: Problem[] }> {
  const file = basename(config);
  const problem = (found: string, hint: string): { problems: Problem[] } => ({
    problems: [{ severity: 'error', file, found, hint }],
  });
  if (!existsSync(config))
    return problem(`${config} does not exist`, 'SITE_CONFIG must name a file with the settings.');
  try {
    const module: unknown = await import(`${pathToFileURL(config).href}?read=${statSync(config).mtimeMs}`);
    return readSite(defaultOf(module), file, environment);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return problem(`it cannot be read: ${message}`, 'Mend the file, or take the last version that worked.');
  }
}

/** A file that Node takes for CommonJS has its default export one level down. */
function defaultOf(module: unknown): unknown {
  const outer = (module as { default?: unknown }).default;
  const inner = (outer as { default?: unknown } | undefined)?.default;
  return inner ?? outer;
}

function checkContentFolder(content: string): Problem[] {
  if (statSync(content, { throwIfNoEntry: false })?.isDirectory()) return [];
  const found = `${content} is not a folder`;
  return [{ severity: 'error', file: 'CONTENT_DIR', found, hint: 'It must name the folder with your posts.' }];
}

/** The folder is replaced as a whole, so it must be one that holds a built site, or nothing. */
function checkOut(out: string, root: string, workspace: Workspace): Problem[] {
  const problem = (found: string): Problem[] => [
    {
      severity: 'error',
      file: 'OUT_DIR',
      found,
      hint: 'Name a folder of its own, such as out; it is replaced as a whole.',
    },
  ];
  for (const folder of [root, workspace.content, workspace.public, workspace.work]) {
    if (isInside(folder, out)) return problem(`${out} holds ${folder}, which a build must not replace`);
  }
  for (const folder of [workspace.content, workspace.public, workspace.work]) {
    if (isInside(out, folder)) return problem(`${out} is in ${folder}`);
  }
  const stat = statSync(out, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return problem(`${out} is not a folder`);
  const names = readdirSync(out).filter((name) => !name.startsWith('.'));
  if (names.length > 0 && !(names.includes('404.html') && (names.includes('elements') || names.includes('_next')))) {
    return problem(`${out} holds files that no build of Hoego has made (${names.slice(0, 3).join(', ')})`);
  }
  return [];
}

function isInside(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return (
    way === '' ||
    (!way.startsWith(`..${sep}`) && way !== '..' && resolve(outer, way) === inner && !/^[a-z]:/i.test(way))
  );
}
