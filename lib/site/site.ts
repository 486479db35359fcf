import type { Site } from './site-schema';

/**
 * The settings of the site being built. The command line reads and checks `site.config.ts` once and hands
 * the result to every process that it starts, so that all of them see the same.
 *
 * @throws when a tool of Next was started by hand instead of through `npm run dev` or `npm run build`
 */
export function getSite(): Site {
  if (site?.isSure) return site.value;
  const text = fromCommand('HOEGO_SITE');
  if (site?.text !== text) site = { text, value: JSON.parse(text) as Site, isSure: true };
  // A page asks for it hundreds of times in one go, in which nothing changes, and the environment answers slowly.
  const known = site;
  known.isSure = true;
  queueMicrotask(() => {
    known.isSure = false;
  });
  return known.value;
}

/** Where things lie; absolute paths. */
export type Workspace = {
  /** The owner's posts: `CONTENT_DIR`, else `content/`. */
  content: string;
  /** The owner's static files. */
  public: string;
  /** What the engine keeps between runs. */
  work: string;
  /** Where the owner's components are copied to. */
  components: string;
};

export function getWorkspace(): Workspace {
  workspace ??= JSON.parse(fromCommand('HOEGO_WORKSPACE')) as Workspace;
  return workspace;
}

/** In `npm run dev`, drafts and scheduled posts are shown. */
export function isPreviewing(): boolean {
  return process.env.HOEGO_MODE === 'dev';
}

/** Changes with the engine itself: what an older one has rendered is rendered again. */
export function getEngine(): string {
  return fromCommand('HOEGO_ENGINE');
}

/** Read once, and again when `npm run dev` has taken up other settings. */
let site: { text: string; value: Site; isSure: boolean } | undefined;
let workspace: Workspace | undefined;

function fromCommand(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: start Hoego with npm run dev or npm run build.`);
  return value;
}
