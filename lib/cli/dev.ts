import { readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { writeForNext } from '@/lib/content/next-documents';
import { createCalm } from '@/lib/dev/calm';
import { startDevServer } from '@/lib/dev/dev-server';
import { createQueue } from '@/lib/dev/queue';
import { type Change, EVERYTHING, openSession, type Session } from '@/lib/dev/session';
import { onCleanup } from './cleanup';
import { CommandError, type CommandInput, runAsProgram } from './command';
import { takeLock } from './lock';
import { createNextDev } from './next-dev';
import { choosePort } from './port';
import { openProject, type Project } from './project';

runAsProgram(import.meta.url, {
  usage: `npm run dev [-- --port 3000]

Shows the site with drafts while you write; a saved file is on the page without a restart.

  --port   where it answers; PORT in the environment says it too. A taken port gives way to the next.`,
  options: { port: { type: 'string' } },
  run: dev,
});

/** Milliseconds of quiet after a save before it is taken up: an editor may write a file in several steps. */
const QUIET = 30;

/** How long nobody must ask for a page before bodies are rendered for their problems, in milliseconds. */
const CALM = 1000;

async function dev({ flags }: CommandInput): Promise<number> {
  let project = await openProject('dev');
  const { root, workspace } = project;
  takeLock(workspace.work, 'dev');
  // Cut off at work, it would wait for us for ever.
  onCleanup(async () => (await import('esbuild')).stop());
  const port = await choosePort(typeof flags.port === 'string' ? flags.port : process.env.PORT);
  const session = await openSession(root, workspace);
  onCleanup(session.close);
  const next = createNextDev(
    () => project,
    () => handOver(session, root),
  );

  const changed = new Set<Change>(EVERYTHING);
  const calm = createCalm(CALM);
  const inspecting = createQueue(() => session.inspect(calm), report, 0);
  const takingUp = createQueue(
    async () => {
      const now = new Set(changed);
      changed.clear();
      if (now.has('settings') || now.has('code')) project = await openProject('dev');
      const before = session.documents();
      await session.takeUp(project.site, now);
      if (next.port() && session.documents() !== before) await handOver(session, root);
      // Pages of its own that are open wait for it and load themselves again.
      if (next.port() && now.has('settings')) next.restart().catch(report);
      inspecting.ask();
    },
    report,
    QUIET,
  );
  const server = await startDevServer({
    ...{ port, publicFolder: workspace.public, changes: session.changes, onFailure: session.onFailure },
    ...{ basePath: () => project.site.basePath, startNext: next.start, nextPort: next.port },
    async show() {
      calm.stir();
      await takingUp.settled();
      return session.showing();
    },
  });
  onCleanup(server);
  takingUp.ask();
  await takingUp.settled();
  console.log(`\n  ${project.site.title}\n  http://localhost:${port}${project.site.basePath}/\n`);
  await watch(project, (change) => {
    changed.add(change);
    calm.stir();
    takingUp.ask();
  });
  await recordRevisions(session, project).catch(report);
  // Until Ctrl-C.
  return new Promise(() => {});
}

/** Gives Next the documents as they are. */
async function handOver(session: Session, root: string): Promise<void> {
  const documents = session.documents();
  if (documents) await writeForNext(root, documents, session.changes.version());
}

/** Watches all that a site is made of. What was saved since it was read is taken up as well. */
async function watch({ root, config, workspace }: Project, onChange: (change: Change) => void): Promise<void> {
  const { watch: watchFiles } = await import('chokidar');
  const code = ['app', 'components', 'lib'].map((folder) => join(root, folder));
  const components = join(workspace.content, 'components');
  const isIn = (path: string, folder: string): boolean => path.startsWith(folder + sep);
  const toChange = (path: string): Change => {
    if (path === config) return 'settings';
    if (isIn(path, components)) return 'components';
    if (isIn(path, workspace.content)) return /\.(md|mdx|markdown|html?|ya?ml)$/i.test(path) ? 'posts' : 'files';
    return code.some((folder) => isIn(path, folder)) ? 'code' : 'files';
  };
  const watcher = watchFiles([workspace.content, config, workspace.public, ...code], {
    ignoreInitial: true,
    ignored: (path) => isIgnored(path) || (code.some((folder) => isIn(path, folder)) && isOfTests(path)),
  });
  onCleanup(() => watcher.close());
  watcher.on('all', (_, path) => {
    if (!isPassing(path)) onChange(toChange(path));
  });
  watcher.on('ready', () => onChange('posts'));
  watcher.on('error', report);
}

/** Commits are rarer than saves: once a session is enough. Pages show what the last one has found until then. */
async function recordRevisions({ documents, changes }: Session, project: Project): Promise<void> {
  const file = join(project.workspace.work, 'revisions.json');
  const read = (): string => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return '{}';
    }
  };
  const posts = (documents()?.Post ?? []) as unknown as { source: string; kind?: 'roadmap' }[];
  if (!posts.some(({ kind }) => kind === 'roadmap')) return;
  const before = read();
  const recording = await import('./record-revisions');
  await recording.recordRevisions(posts, project);
  if (read() !== before) changes.tell();
}

function isIgnored(path: string): boolean {
  return /[\\/](node_modules|\.git)([\\/]|$)|~$|\.sw[px]$/.test(path);
}

function isOfTests(path: string): boolean {
  return /[\\/]fixtures([\\/]|$)|\.test\.tsx?$/.test(path);
}

/** What systems and editors put beside a file for a moment, such as the `4913` of Vim; no site shows it. */
function isPassing(path: string): boolean {
  return /^\.|^4913$/.test(basename(path));
}

/** A file that is half written or just gone must not end the session; the next save is read again. */
function report(error: unknown): void {
  console.error(error instanceof CommandError || error instanceof Error ? error.message : error);
}
