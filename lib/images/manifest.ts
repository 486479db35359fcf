import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeKept } from '@/lib/site/work-files';

/** What a build has made of a picture, as its pages need to know it. */
export type PreparedImage = {
  /** Site path, decoded, of its variants without width and extension: `/media/_/0f3a…`. */
  base: string;
  /** The widths in which it is there, ascending, in pixels. */
  avif?: number[];
  webp?: number[];
  /** `#8a7f70`; `clear` where it has transparent parts. */
  colour?: string | 'clear';
  /** What stands for a file that browsers cannot show, such as a TIFF: its extension at `base`. */
  converted?: string;
  /** Its file cannot be shown at all. */
  unreadable?: true;
};

/** Prepared pictures by the site path of their file, decoded. */
export type ImageManifest = Record<string, PreparedImage>;

/** Hands over to the processes that draw pages what there is of every picture. */
export async function writeManifest(work: string, manifest: ImageManifest): Promise<void> {
  await writeKept(fileIn(work), JSON.stringify(manifest));
}

/** What the build has made of the picture at a site path; undefined where it has made nothing. */
export function getPrepared(work: string, path: string): PreparedImage | undefined {
  const file = fileIn(work);
  const time = statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false })?.mtimeMs;
  if (time === undefined) return undefined;
  if (known?.file !== file || known.time !== time) {
    known = { file, time, manifest: JSON.parse(readFileSync(/* turbopackIgnore: true */ file, 'utf8')) };
  }
  return Object.hasOwn(known.manifest, path) ? known.manifest[path] : undefined;
}

let known: { file: string; time: number; manifest: ImageManifest } | undefined;

function fileIn(work: string): string {
  return join(work, 'pages', 'images.json');
}
