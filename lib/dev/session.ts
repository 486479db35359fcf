import { copyComponents } from '@/lib/content/components';
import type { DocumentTypes } from '@/lib/content/to-documents';
import { type LiveApp, openLiveApp } from '@/lib/draw/live-app';
import type { App } from '@/lib/draw/load-app';
import { makeSiteStyles } from '@/lib/publish/site-styles';
import { DIAGRAM_ELEMENT } from '@/lib/site/drawn-elements';
import type { Workspace } from '@/lib/site/site';
import type { Site } from '@/lib/site/site-schema';
import type { Calm } from './calm';
import { type Changes, createChanges } from './changes';
import type { Showing } from './dev-server';
import { type Failure, formatFailure } from './error-page';
import { toFailures } from './failure';
import { createGoodCopies } from './good-copies';
import { keepElements } from './kept-elements';
import { createProblemBoard } from './problem-board';

/**
 * What can change while dev runs: the settings, our code, components of the owner's, posts, and files that posts show.
 */
export type Change = 'settings' | 'code' | 'components' | 'posts' | 'files';

export const EVERYTHING: ReadonlySet<Change> = new Set(['settings', 'code', 'components', 'posts', 'files']);

type Inside = typeof import('./inside');

/** Keeps what dev shows true to what is on the disk. */
export type Session = {
  changes: Changes;
  showing: () => Showing;
  /** The documents that pages are made of; none before posts were read. */
  documents: () => DocumentTypes | undefined;
  /**
   * Takes up what has changed, and tells open pages where it is something that they show. What keeps pages from being
   * drawn is shown and printed.
   *
   * @throws when the content folder cannot be read
   */
  takeUp: (site: Site, changed: ReadonlySet<Change>) => Promise<void>;
  /** Looks for problems that pages do not wait for, in moments when nobody asks for one. */
  inspect: (calm: Calm) => Promise<void>;
  /** What a page has thrown, in words; printed the first time. */
  onFailure: (error: unknown) => Failure[];
  close: () => Promise<void>;
};

/** @param root the folder of the project */
export async function openSession(root: string, workspace: Workspace): Promise<Session> {
  const { work, components } = workspace;
  const changes = createChanges();
  const errors = { now: 0, told: 0 };
  const board = createProblemBoard(work);
  const memory = {
    select: createGoodCopies(),
    post: (room: string, problems: Parameters<typeof board>[1]) => (errors.now = board(room, problems)),
  };
  const live: LiveApp<Inside> = await openLiveApp<Inside>(root, './lib/dev/inside');
  const failures = new Map<string, Failure[]>();
  const printed = new Set<string>();
  let app: (App & Inside) | undefined;
  let content: ReturnType<Inside['createDevContent']> | undefined;
  let styles: Showing['styles'];
  let elements: string | undefined;
  let documents: DocumentTypes | undefined;
  let hasDiagrams = false;

  function onFailure(error: unknown): Failure[] {
    const found = toFailures(error, root, workspace, live.placeOf);
    for (const line of found.map(formatFailure).filter((one) => !printed.has(one))) {
      printed.add(line);
      console.error(line);
    }
    return found;
  }

  /** Does a part of the work; where it fails, what was there before stays. */
  async function attempt<T>(part: string, work: () => Promise<T>, before: T): Promise<T> {
    try {
      const result = await work();
      failures.delete(part);
      return result;
    } catch (error) {
      failures.set(part, onFailure(error));
      return before;
    }
  }

  async function bundle(): Promise<void> {
    const unused = hasDiagrams ? [] : [DIAGRAM_ELEMENT];
    elements = await attempt('elements', () => keepElements(root, work, unused), elements);
  }

  function state(): unknown[] {
    return [app, styles?.path, elements, documents, errors.now, JSON.stringify([...failures])];
  }

  return {
    changes,
    documents: () => documents,
    onFailure,
    showing: () => ({ app: failures.size === 0 ? app : undefined, styles, failures: [...failures.values()].flat() }),
    async takeUp(site, changed) {
      printed.clear();
      const [before, shown] = [state(), documents];
      if (changed.has('components')) {
        memory.post('components', (await copyComponents(workspace.content, components)).problems);
      }
      const isCode = changed.has('code');
      const isApp = isCode || changed.has('components') || changed.has('settings');
      const [loaded] = await Promise.all([
        isApp ? attempt('app', () => live.load(changed.has('settings')), undefined) : undefined,
        isCode && attempt('styles', () => makeSiteStyles(root, work, false), styles).then((made) => (styles = made)),
        isCode && bundle(),
      ]);
      if (loaded) {
        app = loaded;
        content = loaded.createDevContent(workspace, memory);
      }
      if (content) documents = await content.sync(site);
      if (documents) app?.showDocuments(documents);
      if (!hasDiagrams && documents !== shown && mayHaveDiagrams(documents)) {
        hasDiagrams = true;
        await bundle();
      }
      const isOther = state().some((part, index) => part !== before[index]);
      errors.told = errors.now;
      if (isOther || changed.has('files')) changes.tell();
    },
    async inspect(calm) {
      await content?.inspect(calm);
      // Pages say how many there are.
      if (errors.now !== errors.told) changes.tell();
      errors.told = errors.now;
    },
    async close() {
      changes.close();
      await live.close();
    },
  };
}

/** Whatever way a diagram is written, its post says the word. To bundle what draws it takes longer than all else. */
function mayHaveDiagrams(documents: DocumentTypes | undefined): boolean {
  const posts = (documents?.Post ?? []) as unknown as { body: { raw: string } }[];
  return posts.some(({ body }) => /mermaid/i.test(body.raw));
}
