import { watch as watchFiles } from 'chokidar';
import { stop as stopBundler } from 'esbuild';
import { generate, watch as watchStore } from '@/lib/content/contentlayer';
import { bundleElements, clientFolders } from '@/lib/publish/elements';
import { isCleaning, onCleanup } from './cleanup';
import { CommandError, type CommandInput, runAsProgram } from './command';
import { createDevContent } from './dev-content';
import { takeLock } from './lock';
import { startNextDev } from './next-dev';
import { choosePort } from './port';
import { adopt, hasGroups } from './processes';
import { openProject } from './project';
import { createQueue } from './queue';

runAsProgram(import.meta.url, {
  usage: `npm run dev [-- --port 3000]

Shows the site with drafts while you write; a saved file is on the page without a restart.

  --port   where it answers; PORT in the environment says it too. A taken port gives way to the next.`,
  options: { port: { type: 'string' } },
  run: dev,
});

async function dev({ flags }: CommandInput): Promise<number> {
  let project = await openProject('dev');
  const { root, workspace, config } = project;
  const client = clientFolders(root);
  takeLock(workspace.work, 'dev');
  // Cut off at work, it would wait for us for ever.
  onCleanup(() => stopBundler());
  const isClient = (path: string): boolean => Object.values(client).some((folder) => path.startsWith(folder));
  const port = await choosePort(typeof flags.port === 'string' ? flags.port : process.env.PORT);
  const content = createDevContent(project);
  const expected = await content.sync(project);
  await Promise.all([runGenerate(root, expected), bundleElements(client, workspace.work)]);

  const end = new Promise<number>((resolve) => {
    void startStore(root).then(resolve);
    let next = start();

    function start() {
      return startNextDev(project, port, ready, resolve);
    }
    function ready(): void {
      console.log(`\n  ${project.site.title}\n  http://localhost:${port}${project.site.basePath}/\n`);
      inspectBodies();
    }

    const changed = new Set<'settings' | 'elements' | 'posts'>();
    const inspectBodies = createQueue(() => content.inspectBodies(), report, 200);
    const takeUp = createQueue(async () => {
      const now = new Set(changed);
      changed.clear();
      if (now.has('settings')) project = await openProject('dev');
      if (now.has('elements')) await bundleElements(client, workspace.work);
      await content.sync(project);
      inspectBodies();
      if (!now.has('settings')) return;
      console.log('The settings have changed; starting anew.');
      await next.stop();
      next = start();
    }, report);

    const watcher = watchFiles([workspace.content, config, ...Object.values(client)], {
      ignoreInitial: true,
      ignored: isIgnored,
    });
    onCleanup(() => watcher.close());
    watcher.on('all', (_, path) => {
      changed.add(path === config ? 'settings' : isClient(path) ? 'elements' : 'posts');
      takeUp();
    });
    // What was saved between the first reading and now.
    watcher.on('ready', takeUp);
    watcher.on('error', report);
  });
  const code = await end;
  if (!isCleaning()) console.error('A process that dev needs has ended.');
  return code || 1;
}

/**
 * Runs Contentlayer beside Next. Its output must be read, or it would stop when the pipe is full.
 *
 * @returns its exit code, should it end by itself; what it said last is printed then
 */
async function startStore(root: string): Promise<number> {
  const child = watchStore(root);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said.push(text);
      if (said.length > 20) said.shift();
    });
  }
  const code = await adopt(child, hasGroups).died;
  if (!isCleaning()) console.error(said.join(''));
  return code;
}

/** Ctrl-C waits for it, so that it does not outlive us. */
async function runGenerate(root: string, expected: number): Promise<void> {
  const generating = generate(root, expected);
  const forget = onCleanup(() => generating.catch(() => undefined));
  await generating.finally(forget);
}

function isIgnored(path: string): boolean {
  return /[\\/](node_modules|\.git)([\\/]|$)|~$|\.sw[px]$/.test(path);
}

/** A file that is half written or just gone must not end the session; the next save is read again. */
function report(error: unknown): void {
  console.error(error instanceof CommandError || error instanceof Error ? error.message : error);
}
