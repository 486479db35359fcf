import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';

/** A file as one commit left it. */
export type FileVersion = {
  /** When its author wrote the commit, ISO 8601 with offset. */
  date: string;
  read: () => Promise<Buffer>;
};

/** A post that was changed more often than this is looked at no further back. */
const MOST = 20;

const run = promisify(execFile);

/**
 * The versions of a file that git knows, the newest first, through renames.
 *
 * @param file absolute path
 * @returns nothing where there is no git, no repository, or only the newest part of one: what git says of a shallow
 *   clone's oldest commit is not true
 */
export async function readHistory(file: string): Promise<FileVersion[]> {
  const folder = dirname(file);
  try {
    const isShallow = String(await git(folder, ['rev-parse', '--is-shallow-repository'])).trim();
    if (isShallow !== 'false') return [];
    // Record, fields, then the name that the file had in that commit, each with a sign that stands in none of them.
    const format = '--format=%x1e%H%x1f%aI%x1f';
    const names = ['--name-only', '-z', `--max-count=${MOST}`];
    const log = String(await git(folder, ['log', '--follow', ...names, format, '--', basename(file)]));
    return log.split('\x1e').flatMap((record) => {
      const [commit, date, name] = record.split('\x1f');
      const path = name?.replace(/^[\0\n]+|[\0\n]+$/g, '');
      if (!commit || !date || !path) return [];
      return [{ date, read: () => git(folder, ['cat-file', 'blob', `${commit}:${path}`]) }];
    });
  } catch {
    return [];
  }
}

async function git(folder: string, parameters: readonly string[]): Promise<Buffer> {
  const options = ['--no-optional-locks', '--literal-pathspecs', '-C', folder];
  const { stdout } = await run('git', [...options, ...parameters], {
    encoding: 'buffer',
    env: environment(),
    maxBuffer: 64 * 1024 * 1024,
    timeout: 20_000,
    windowsHide: true,
  });
  return stdout;
}

/** A build that a hook of git has started is told of another repository and index than those of the file. */
function environment(): NodeJS.ProcessEnv {
  const names = Object.keys(process.env).filter((name) => name.startsWith('GIT_'));
  return { ...process.env, ...Object.fromEntries(names.map((name) => [name, undefined])) };
}
