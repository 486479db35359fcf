import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { generate, STORE } from '@/lib/content/contentlayer';
import { writeStore } from '@/lib/content/store';
import { pruneBodies } from '@/lib/markdown/body-cache';
import { countProblems, formatProblems, isError } from '@/lib/problems/format-problems';
import type { Problem } from '@/lib/problems/problem';
import { bundleElements } from '@/lib/publish/elements';
import { publish } from '@/lib/publish/publish';
import { PublishError } from '@/lib/publish/publish-error';
import { restoreFolder } from '@/lib/publish/replace-folder';
import { onCleanup } from './cleanup';
import { CommandError, type CommandInput, runAsProgram } from './command';
import { inspectBodies, inspectContent, selectReachable } from './inspect';
import { takeLock } from './lock';
import { buildPages } from './next';
import { createProgress, formatBytes, formatCount, formatSeconds } from './progress';
import { openProject, type Project } from './project';

runAsProgram(import.meta.url, {
  usage: `npm run build [-- --strict]

Builds the site into out/. When anything is wrong, the old out/ stays as it was.

  --strict   warnings fail too

CONTENT_DIR, OUT_DIR, SITE_URL and BASE_PATH in the environment name other places.`,
  options: { strict: { type: 'boolean' } },
  run: build,
});

async function build({ flags }: CommandInput): Promise<undefined> {
  const start = Date.now();
  const project = await openProject('build');
  const { workspace, root, out } = project;
  takeLock(workspace.work, 'build');
  restoreFolder(out, workspace.work);
  const fresh = join(workspace.work, 'export');
  const removeFresh = (): void => rmSync(fresh, { recursive: true, force: true });
  removeFresh();
  onCleanup(removeFresh);

  const step = createProgress(6);
  const content = await step('reading posts', () => inspectContent(project));
  const bodies = await step('rendering bodies', (report) => inspectBodies(content, project, report));
  judge([...content.problems, ...bodies.problems], flags.strict === true);
  await step('storing posts', async () => {
    const changes = await writeStore(join(root, STORE), content);
    const generating = generate(root, content.posts.length + content.authors.length);
    // Ctrl-C waits for it, so that it does not write on behind our back.
    const forget = onCleanup(() => generating.catch(() => undefined));
    await generating.finally(forget);
    return { result: `${changes} changed` };
  });
  await step('bundling elements', () => bundle(project));
  await step('drawing pages', async (report) => ({
    result: formatCount(await buildPages(project, report), 'route'),
  }));
  const site = await step('publishing', async () => {
    const reachable = selectReachable(content.posts);
    const published = await publish({
      ...{ fresh, out, work: workspace.work, publicFolder: workspace.public, assets: bodies.assets },
      posts: reachable.map((post) => ({ ...post, lang: post.lang ?? project.site.language })),
    }).catch(inWords);
    await pruneBodies(join(workspace.work, 'bodies'));
    return { ...published, result: `${formatCount(published.aliases, 'old address', 'old addresses')}` };
  });
  console.log(
    `\n${out}: ${formatCount(site.pages, 'page')}, ${formatCount(site.files, 'file')}, ${formatBytes(site.bytes)}, ` +
      formatSeconds(Date.now() - start),
  );
}

async function bundle({ root, workspace }: Project): Promise<{ result: string }> {
  const elements = await bundleElements(join(root, 'components', 'elements'), workspace.work);
  const sizes = elements.map(
    ({ name, bytes, gzipped }) => `${name} ${formatBytes(bytes)} (${formatBytes(gzipped)} gzip)`,
  );
  return { result: sizes.join(', ') || 'none' };
}

/** Prints all problems at once. @throws {CommandError} when they do not let the build go on */
function judge(problems: readonly Problem[], isStrict: boolean): void {
  if (problems.length === 0) return;
  const text = `\n${formatProblems(problems)}\n\n${countProblems(problems)}`;
  if (problems.some(isError)) throw new CommandError(`${text}; nothing was built`);
  if (isStrict) throw new CommandError(`${text}; with --strict nothing was built`);
  console.error(`${text}\n`);
}

function inWords(error: unknown): never {
  throw error instanceof PublishError ? new CommandError(error.message) : error;
}
