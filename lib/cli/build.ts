import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PostWithBody } from '@/lib/content/post';
import type { Content } from '@/lib/content/read-content';
import { toPosts } from '@/lib/content/to-posts';
import { isListed } from '@/lib/content/visibility';
import { bundleApp } from '@/lib/draw/load-app';
import type { PlannedPage } from '@/lib/draw/plan-pages';
import type { FontStore } from '@/lib/fonts/font-store';
import type { BodyFeature } from '@/lib/markdown/body-features';
import { toPublicTexts } from '@/lib/pages/near-posts';
import { toSearchEntries } from '@/lib/pages/search-entries';
import { countProblems, formatProblems, isError } from '@/lib/problems/format-problems';
import type { Problem } from '@/lib/problems/problem';
import { bundleElements, clientFolders } from '@/lib/publish/elements';
import { finishSite } from '@/lib/publish/finish-site';
import { forgetSite, readLastSite } from '@/lib/publish/page-store';
import { type Published, publish } from '@/lib/publish/publish';
import { PublishError } from '@/lib/publish/publish-error';
import { restoreFolder } from '@/lib/publish/replace-folder';
import { readSections, type SearchTask, type WrittenSearch } from '@/lib/publish/write-search';
import type { SearchEntry } from '@/lib/search/build-index';
import { forgetUnused } from '@/lib/site/work-files';
import { beginBackground } from './background';
import { onCleanup } from './cleanup';
import { CommandError, type CommandInput, runAsProgram } from './command';
import { engineOf } from './engine';
import { inspectContent, selectReachable } from './inspect';
import { toLinkProblems } from './link-problems';
import { takeLock } from './lock';
import { pageEngineOf } from './page-engine';
import { drawSite } from './pages';
import { createProgress, formatBytes, formatCount, formatSeconds } from './progress';
import { openProject, type Project } from './project';
import { storePosts } from './store-posts';

runAsProgram(import.meta.url, {
  usage: `npm run build [-- --strict] [--full] [--next]

Builds the site into out/. When anything is wrong, the old out/ stays as it was.

  --strict   warnings fail too
  --full     draws every page, those too that have not changed since the last build
  --next     has Next draw every page: the same site, more slowly

CONTENT_DIR, OUT_DIR, SITE_URL and BASE_PATH in the environment name other places.`,
  options: { strict: { type: 'boolean' }, full: { type: 'boolean' }, next: { type: 'boolean' } },
  run: build,
});

async function build({ flags }: CommandInput): Promise<undefined> {
  const start = Date.now();
  const project = await openProject('build');
  const { workspace, root, out } = project;
  takeLock(workspace.work, 'build');
  restoreFolder(out, workspace.work);
  const fresh = join(workspace.work, 'export');
  // Where a step fails, a thread may be writing into it still.
  const removeFresh = (): void => rmSync(fresh, { recursive: true, force: true, maxRetries: 10 });
  removeFresh();
  onCleanup(removeFresh);

  const step = createProgress(8);
  const content = await step('reading posts', () => inspectContent(project));
  // Contentlayer is at work on another core while bodies are rendered here, and what renders and draws them is loaded.
  const storing = content.problems.some(isError) ? undefined : storePosts(content, project);
  await storing?.begun;
  const byNext = flags.next === true;
  if (flags.full || byNext) await forgetSite(workspace.work, out);
  const last = await readLastSite(workspace.work, out);
  const shown = toShown(content, project);
  const entries = toSearchEntries(shown);
  const background = beginBackground({
    texts: toPublicTexts(shown.filter(({ type, visibility }) => type === 'post' && isListed(visibility, false))),
    last: {
      site: out,
      paths: entries.map(({ path }) => path).filter((path) => last.pages.has(path)),
      textsDigest: last.textsDigest,
    },
  });
  const { inspectBodies } = await import('./inspect-bodies');
  const bodies = await step('rendering bodies', (report) => inspectBodies(content, project, report));
  judge([...content.problems, ...bodies.problems], flags.strict === true);
  const { preparePictures } = await import('./images');
  const images = await step('preparing images', (report) => preparePictures(bodies.assets, project, report));
  judge(images.problems, flags.strict === true);
  await step('bundling elements', () => bundle(project, bodies.features));
  const engine = pageEngineOf(project);
  const { recordRevisions } = await import('./record-revisions');
  const app = await step('storing posts', async () => {
    const [load] = await Promise.all([bundleApp(root, workspace.work), recordRevisions(content.posts, project)]);
    const near = await background.compareTexts();
    // Nothing has begun only where there are errors, with which no build comes this far.
    const { types, changed } = await (storing ?? storePosts(content, project)).stored;
    const loaded = await load();
    loaded.showDocuments(types);
    loaded.takeNearPosts(near);
    return { ...loaded, result: `${changed} changed` };
  });
  const pages = await step('drawing pages', async (report) => {
    let searching: Promise<WrittenSearch> | undefined;
    const onPosts = (posts: readonly PlannedPage[]): void => {
      searching = begin(background.writeSearch(toSearchTask(posts, fresh, entries)));
    };
    const drawing = await drawSite(app, project, { fresh, last, engine, byNext, onPosts }, report);
    const where = { fresh, out, work: workspace.work, publicFolder: workspace.public, lastFiles: last.files };
    const all = { ...where, ...drawing, fonts: toFontStore(project), entries };
    const finished = finishSite({ ...all, searching, writeSearch: background.writeSearch });
    return { ...(await finished.catch(inWords)), keys: drawing.keys, result: drawing.result };
  });
  // The search index is being made beside this.
  const { drawCards } = await import('./cards');
  const cards = await step('drawing cards', (report) => drawCards(app.getShareCards(), project, report));
  const site = await step('publishing', async () => {
    const reachable = selectReachable(content.posts);
    const published = await publish(pages, {
      keys: pages.keys,
      assets: [...images.assets, ...cards.assets],
      onBrokenLinks: (links) => judge(toLinkProblems(links, bodies.links), flags.strict === true),
      posts: reachable.map((post) => ({ ...post, lang: post.lang ?? project.site.language })),
    }).catch(inWords);
    for (const kept of ['bodies', 'cards', 'fonts', 'images']) await forgetUnused(join(workspace.work, kept));
    return { ...published, result: toResult(published) };
  });
  console.log(
    `\n${out}: ${formatCount(site.pages, 'page')}, ${formatCount(site.files, 'file')}, ${formatBytes(site.bytes)}, ` +
      formatSeconds(Date.now() - start),
  );
}

/** What goes on beside other steps: should one of these fail first, nobody is left to hear of it. */
function begin<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

/** The index can be made as soon as posts are drawn: nothing else is found by it. */
function toSearchTask(posts: readonly PlannedPage[], folder: string, entries: readonly SearchEntry[]): SearchTask {
  const pathsBy = (one: PlannedPage['by']): string[] => posts.flatMap(({ by, path }) => (by === one ? path : []));
  return { folder, entries, kept: new Set(pathsBy('last')), others: readSections(folder, pathsBy('react')) };
}

function toFontStore({ site, workspace, root }: Project): FontStore | undefined {
  if (site.font === 'system') return undefined;
  return { dir: join(workspace.work, 'fonts'), engine: engineOf(root, ['fonts']), root };
}

/** Posts as pages will show them, but for what Contentlayer works out. */
function toShown({ posts, authors }: Content, { site }: Project): PostWithBody[] {
  const stored = posts.map((post) => ({ ...post, minutes: 0, characters: 0 }));
  return toPosts(stored, authors, { site, now: Date.now(), previewing: false });
}

function toResult({ pages, kept, interactive, aliases, search, fonts }: Published): string {
  const light = `${pages - interactive} of ${formatCount(pages, 'page')} without framework JavaScript`;
  return `${light}, ${kept} kept from the last build, ${formatCount(aliases, 'old address', 'old addresses')}, search ${formatCount(search.files, 'file')} (${formatBytes(search.bytes)}), ${toFontResult(fonts)}`;
}

function toFontResult(fonts: Published['fonts']): string {
  if (fonts === undefined) return "readers' own fonts";
  return `font ${formatCount(fonts.files, 'file')} (${formatBytes(fonts.bytes)}), ${fonts.made} cut`;
}

async function bundle({ root, workspace }: Project, used: ReadonlySet<BodyFeature>): Promise<{ result: string }> {
  const unused = [...(used.has('mermaid') ? [] : ['mermaid-diagram']), ...(used.has('math') ? [] : ['math.css'])];
  const elements = await bundleElements(clientFolders(root), workspace.work, unused);
  const ours = elements.filter(({ isPart }) => !isPart);
  const sizes = ours.map(({ name, bytes, gzipped }) => `${name} ${formatBytes(bytes)} (${formatBytes(gzipped)} gzip)`);
  const others = elements.length - ours.length;
  if (others > 0) sizes.push(`${formatCount(others, 'part')} on demand`);
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
