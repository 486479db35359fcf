import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { findFlaws, type ImageRequest, prepareImages } from '@/lib/images/image-store';
import { writeManifest } from '@/lib/images/manifest';
import { measure } from '@/lib/images/measure';
import { hasMetadata } from '@/lib/images/prepare/metadata';
import { sharp } from '@/lib/images/sharp';
import type { Asset } from '@/lib/pages/check-bodies';
import type { Problem } from '@/lib/problems/problem';
import type { Asset as PublishedFile } from '@/lib/publish/finish-site';
import { listTree } from '@/lib/site/tree';
import type { Report } from './progress';
import type { Project } from './project';

/**
 * Prepares the pictures of a site that are not kept from an earlier build, and tells the pages what there is of each.
 *
 * @param assets every file that the pages show or link to
 * @returns the files to be published, what is wrong with the pictures, and what to tell: `30 prepared, 0 kept`
 */
export async function preparePictures(
  assets: readonly Asset[],
  { root, workspace }: Pick<Project, 'root' | 'workspace'>,
  report: Report,
): Promise<{ assets: PublishedFile[]; problems: Problem[]; result: string }> {
  const pictures = assets.filter(isPublishedPicture);
  const others = assets.filter(({ path, uses }) => !pictures.some((one) => one.path === path) && uses.includes('link'));
  const requests = [...pictures, ...(await findTelling(workspace.public, new Set(pictures.map(({ file }) => file))))];
  const ofPublic = new Set(
    requests.filter(({ file }) => file.startsWith(workspace.public + sep)).map(({ path }) => path),
  );
  const store = { dir: join(workspace.work, 'images'), engine: imageEngineOf(root) };
  const made = await prepareImages(requests, store, (done) => report(`${done} of ${requests.length}`));
  await writeManifest(workspace.work, made.manifest);
  return {
    assets: [...made.files.map((file) => ({ ...file, replaces: ofPublic.has(file.path) })), ...others],
    problems: made.flaws.flatMap(({ path, flaw }) =>
      toProblems(
        flaw,
        assets.find((asset) => asset.path === path),
      ),
    ),
    result: `${made.prepared} prepared, ${made.kept} kept`,
  };
}

/** Finds pictures that a build would call damaged; nothing is made. */
export async function inspectPictures(
  assets: readonly Asset[],
  { root, workspace }: Pick<Project, 'root' | 'workspace'>,
): Promise<Problem[]> {
  const store = { dir: join(workspace.work, 'images'), engine: imageEngineOf(root) };
  const flaws = await findFlaws(assets.filter(isPublishedPicture), store);
  return flaws.flatMap(({ path, flaw }) =>
    toProblems(
      flaw,
      assets.find((asset) => asset.path === path),
    ),
  );
}

/** What is no picture, or none that browsers show, is published only for a link to it, and as it is. */
function isPublishedPicture({ file }: Asset): boolean {
  const { broken, foreign } = measure(file);
  return !broken && !foreign;
}

/** Pictures in `public/` that no page shows, and that tell of their author: Next publishes them as they are. */
async function findTelling(folder: string, known: ReadonlySet<string>): Promise<ImageRequest[]> {
  const requests: ImageRequest[] = [];
  for (const { path, isFolder } of listTree(folder)) {
    const file = join(folder, path);
    if (isFolder || known.has(file) || !/\.(jpe?g|png|webp|avif|tiff?)$/i.test(path)) continue;
    const metadata = await sharp(file, { failOn: 'none' })
      .metadata()
      .catch(() => undefined);
    if (metadata && hasMetadata(metadata)) requests.push({ path: `/${path.normalize('NFC')}`, file, uses: ['link'] });
  }
  return requests;
}

function toProblems(flaw: 'damaged' | 'unreadable', asset: Asset | undefined): Problem[] {
  const isDamaged = flaw === 'damaged';
  const what = isDamaged ? 'is damaged: a part of it is missing' : 'cannot be read';
  const hint = `Save it again, or take it from where it came from; until then the page shows ${isDamaged ? 'what there is of it' : 'its alt text'}.`;
  return (asset?.places ?? []).map(({ url, ...place }) => ({
    severity: 'warning',
    ...place,
    found: `the picture ${url} ${what}`,
    hint,
  }));
}

/** Stands for all that decides what a prepared picture is: our code, and the packages that it calls. */
function imageEngineOf(root: string): string {
  const folder = join(root, 'lib/images/prepare');
  const hash = createHash('sha256').update(JSON.stringify(sharp.versions));
  // By the lockfile: loading the package takes longer than a build that has no drawing to prepare.
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  hash.update(packages['node_modules/svgo'].version).update(readFileSync(join(root, 'lib/images/widths.ts')));
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.test.ts')) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
