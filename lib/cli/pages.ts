import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drawPages } from '@/lib/draw/draw-pages';
import type { App } from '@/lib/draw/load-app';
import { type PlannedPage, planPages } from '@/lib/draw/plan-pages';
import { FOR_NEXT } from '@/lib/pages/static-params';
import { readOwnModules } from '@/lib/publish/finish-pages';
import type { LastSite, RememberedPage } from '@/lib/publish/page-store';
import { makeSiteStyles, type SiteStyles } from '@/lib/publish/site-styles';
import { hrefTo } from '@/lib/site/urls';
import { runNext } from './next';
import { formatCount, type Report } from './progress';
import type { Project } from './project';

/** What has been drawn into the folder of an export, and what of the last site goes with it. */
export type DrawnPages = {
  /** Files that were drawn here, relative to the folder. */
  drawn: ReadonlySet<string>;
  /** Pages of the last site by their paths, and files of Next that they need, relative to it. */
  kept: { pages: ReadonlyMap<string, RememberedPage>; next: readonly string[] };
  /** Client modules of Next's own, where it has run; what a page names beyond them is the owner's. */
  ownModules: ReadonlySet<string>;
  /** The key of every page that may be kept the next time, by path. */
  keys: ReadonlyMap<string, string>;
  styles: SiteStyles;
  result: string;
};

type Context = {
  /** The folder of the export. */
  fresh: string;
  last: LastSite;
  /** Stands for all code and settings that pages are drawn by. */
  engine: string;
  /** Has Next draw every page, so that what is drawn here can be held against it. */
  byNext: boolean;
  /** Called when posts are drawn and other pages are not, where Next has had no part in it. */
  onPosts: (posts: readonly PlannedPage[]) => void;
};

/**
 * Draws all pages that are not as they were: those with the owner's components by Next, all others here.
 *
 * @throws {CommandError} with what Next has printed, when it fails
 */
export async function drawSite(app: App, project: Project, context: Context, report: Report): Promise<DrawnPages> {
  const { fresh, last, engine, byNext, onPosts } = context;
  const { root, workspace } = project;
  const styles = await makeSiteStyles(root, workspace.work, true);
  const known = { pages: last.pages, hasNext: last.next !== undefined };
  const planOf = async (routes: App['routes']): Promise<PlannedPage[]> => {
    const planned = await planPages(app, routes, known, engine);
    return byNext ? planned.map((page) => ({ ...page, by: 'next' })) : planned;
  };
  const draw = (planned: readonly PlannedPage[]): Promise<string[]> =>
    drawPages(app, planned, {
      folder: fresh,
      sheets: [hrefTo(styles.path)],
      onProgress: (done) => report(`${done} of ${planned.length}`),
    });
  const isOfPosts = ({ file }: App['routes'][number]): boolean => file === join(root, POSTS);
  // Posts first: what is made of them goes on beside all that lists them.
  const posts = await planOf(app.routes.filter((route) => byNext || isOfPosts(route)));
  const forNext = posts.filter(({ by }) => by === 'next').map(({ path }) => path);
  const isNextNeeded = forNext.length > 0;
  if (isNextNeeded) await runNextFor(forNext, byNext ? undefined : [POSTS], project);
  else startFolder(fresh, workspace.public);
  // Before the page for what is not found is drawn over that of Next, which names them.
  const ownModules = isNextNeeded ? await readOwnModules(fresh) : new Set<string>();
  const drawnPosts = await draw(posts);
  if (!isNextNeeded) onPosts(posts);
  const others = await planOf(app.routes.filter((route) => !byNext && !isOfPosts(route)));
  const drawn = [...drawnPosts, ...(await draw(others))];
  const plan = [...posts, ...others];
  const kept = plan.filter(({ by }) => by === 'last');
  const keptPaths = new Set(kept.map(({ path }) => path));
  const needsLastNext = !isNextNeeded && kept.some(({ isOwn }) => isOwn);
  return {
    drawn: new Set(drawn),
    kept: {
      pages: new Map([...last.pages].filter(([path]) => keptPaths.has(path))),
      next: needsLastNext ? (last.next ?? []) : [],
    },
    ownModules,
    keys: new Map(plan.flatMap(({ path, key }) => (key === undefined ? [] : [[path, key] as const]))),
    styles,
    result: [
      formatCount(drawn.length + forNext.length, 'file'),
      ...(isNextNeeded ? [`${forNext.length} of them by Next`] : []),
      `${kept.length} as they were`,
    ].join(', '),
  };
}

/** Runs Next over as little of `app/` as there is for it: the route of posts, where some have the owner's components. */
async function runNextFor(paths: readonly string[], files: string[] | undefined, project: Project): Promise<void> {
  const list = join(project.workspace.work, FOR_NEXT);
  mkdirSync(dirname(list), { recursive: true });
  writeFileSync(list, JSON.stringify(paths));
  await runNext(project, files);
}

const POSTS = 'app/(posts)/[...path]/page.tsx';

/** Next copies `public/` when it runs. */
function startFolder(fresh: string, publicFolder: string): void {
  mkdirSync(fresh, { recursive: true });
  if (existsSync(publicFolder)) cpSync(publicFolder, fresh, { recursive: true, verbatimSymlinks: true });
}
