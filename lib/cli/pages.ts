import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drawPages } from '@/lib/draw/draw-pages';
import type { App } from '@/lib/draw/load-app';
import { planPages } from '@/lib/draw/plan-pages';
import { FOR_NEXT } from '@/lib/pages/static-params';
import type { LastSite } from '@/lib/publish/page-store';
import { fileOf } from '@/lib/site/tree';
import { touchKept } from '@/lib/site/work-files';
import { runNext } from './next';
import { formatCount, type Report } from './progress';
import type { Project } from './project';

/** What has been drawn into the folder of an export, and what of the last site goes with it; files are relative to it. */
export type DrawnPages = {
  /** Drawn here: whole as they are. */
  drawn: ReadonlySet<string>;
  /** Those of the last site. */
  kept: string[];
  /** The key of every page that may be kept the next time, by path. */
  keys: ReadonlyMap<string, string>;
  result: string;
};

type Context = {
  /** The folder of the export. */
  fresh: string;
  last: LastSite;
  /** Stands for all code and settings that pages are drawn by. */
  engine: string;
  /** Next at work on what does not depend on posts, where that was begun; `drawSite` waits for it. */
  compiling?: Promise<void>;
  /** Has Next draw every page, so that what is drawn here can be held against it. */
  byNext?: boolean;
};

/** Whether Next must run at all: what it makes for every page depends on the engine alone. */
export function isStale({ last, engine }: Pick<Context, 'last' | 'engine'>): boolean {
  return last.next?.engine !== engine;
}

/**
 * Draws all pages that are not as they were: those with the owner's components by Next, all others here.
 *
 * @throws {CommandError} with what Next has printed, when it fails
 */
export async function drawSite(app: App, project: Project, context: Context, report: Report): Promise<DrawnPages> {
  const { fresh, last, engine } = context;
  const planned = await planPages(app, last.keys, engine);
  const plan = context.byNext ? planned.map((page) => ({ ...page, by: 'next' as const })) : planned;
  const forNext = plan.filter(({ by }) => by === 'next').map(({ path }) => path);
  await context.compiling;
  const isCompiled = context.compiling !== undefined;
  const isNextNeeded = forNext.length > 0 || (isStale(context) && !isCompiled);
  if (context.byNext) await runNextFor(forNext, undefined, project);
  else if (isNextNeeded) await runNextFor(forNext, plan.some(({ isOwn }) => isOwn) ? [FRAME, POSTS] : [FRAME], project);
  const isFresh = isNextNeeded || isCompiled;
  if (!isFresh) startFolder(fresh, project.workspace.public);
  const notFound = join(isFresh ? fresh : project.out, '404.html');
  const drawn = await drawPages(app, plan, {
    folder: fresh,
    sheets: readSheets(notFound),
    onProgress: (done) => report(`${done} of ${plan.length}`),
  });
  const kept = plan.filter(({ by }) => by === 'last').map(({ path }) => fileOf(path));
  return {
    drawn: new Set(drawn),
    kept: [...kept, ...(isFresh ? [] : (last.next?.files ?? []))],
    keys: new Map(plan.flatMap(({ path, key }) => (key === undefined ? [] : [[path, key] as const]))),
    result: [
      formatCount(drawn.length + forNext.length, 'file'),
      ...(isFresh ? [`${forNext.length} of them by Next`] : []),
      `${kept.length} as they were`,
    ].join(', '),
  };
}

/**
 * Has Next make what does not depend on posts, as far as it is needed; it may run while these are read. What an engine
 * has made is kept, so that another site of the same settings need not wait for it.
 *
 * @param fresh the folder of the export
 * @param engine stands for all code and settings that pages are drawn by
 * @throws {CommandError} with what Next has printed, when it fails
 */
export async function compileFrame(project: Project, fresh: string, engine: string): Promise<void> {
  const kept = join(project.workspace.work, 'frames', engine);
  if (await touchKept(kept)) {
    startFolder(fresh, project.workspace.public);
    for (const part of PARTS) cpSync(join(kept, part), join(fresh, part), { recursive: true });
    return;
  }
  await runNext(project, [FRAME]);
  const making = `${kept}.${process.pid}`;
  for (const part of PARTS) cpSync(join(fresh, part), join(making, part), { recursive: true });
  rmSync(kept, { recursive: true, force: true });
  renameSync(making, kept);
}

const PARTS = ['404.html', '_next'] as const;

/** Runs Next over as little of `app/` as there is for it: the route of posts, where some have the owner's components. */
async function runNextFor(paths: readonly string[], files: string[] | undefined, project: Project): Promise<void> {
  const list = join(project.workspace.work, FOR_NEXT);
  mkdirSync(dirname(list), { recursive: true });
  writeFileSync(list, JSON.stringify(paths));
  await runNext(project, files);
}

/** With any route Next makes the style sheet and the page for what is not found. */
const FRAME = 'app/icon.svg/route.ts';
const POSTS = 'app/(posts)/[...path]/page.tsx';

/** Next copies `public/` when it runs. */
function startFolder(fresh: string, publicFolder: string): void {
  mkdirSync(fresh, { recursive: true });
  if (existsSync(publicFolder)) cpSync(publicFolder, fresh, { recursive: true, verbatimSymlinks: true });
}

/** The style sheets that all pages share, as Next has put them into a page that holds nothing else. */
function readSheets(notFound: string): string[] {
  const html = readFileSync(notFound, 'utf8');
  return [...html.matchAll(/<link rel="stylesheet" href="([^"]*\/_next\/[^"]*\.css)"/g)].map(([, href = '']) => href);
}
