import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { toSlug } from '@/lib/content/slug';
import { KINDS, type Kind } from '@/lib/dialects/canonical-post';
import { CommandError, type CommandInput, runAsProgram } from './command';
import { toPostText } from './post-form';
import { openProject } from './project';

const USAGE = `npm run new -- "제목" [--slug NAME] [--md] [--kind KIND] [--period PERIOD] [--tags a,b]

Makes content/posts/<slug>/index.mdx with the front matter filled in. Nothing is ever overwritten.

  --slug     what the folder and the address are called; else the title
  --md       index.md instead of index.mdx
  --kind     ${KINDS.join(', ')}
  --period   what the post looks back on: 2026, 2026-H1, 2026-Q3, 2026-05, 2026-W23, 2026-01-01/2026-03-15
  --tags     with commas between them`;

runAsProgram(import.meta.url, {
  usage: USAGE,
  takesWords: true,
  options: {
    slug: { type: 'string' },
    md: { type: 'boolean' },
    kind: { type: 'string' },
    period: { type: 'string' },
    tags: { type: 'string' },
  },
  run: create,
});

async function create({ flags, words }: CommandInput): Promise<undefined> {
  const title = words.join(' ').replace(/\s+/g, ' ').trim().normalize('NFC');
  if (title === '') throw new CommandError(`The title is missing.\n\n${USAGE}`);
  const { workspace, site, root } = await openProject('dev');
  const slug = toFolder(typeof flags.slug === 'string' ? flags.slug : undefined, title);
  const folder = join(workspace.content, 'posts', slug);
  await refuseTaken(workspace.content, slug, root);
  const file = join(folder, flags.md ? 'index.md' : 'index.mdx');
  const text = toPostText(
    { title, tags: toTags(flags.tags), kind: toKind(flags.kind), period: toPeriod(flags.period) },
    site,
  );
  await mkdir(folder, { recursive: true });
  await writeFile(file, text, { flag: 'wx' });
  console.log(
    `${relative(process.cwd(), file)}\nIt is a draft: npm run dev shows it, and deleting its draft line publishes it.`,
  );
}

function toFolder(slug: string | undefined, title: string): string {
  const parts = (slug ?? title.replaceAll('/', ' ')).split('/').filter((part) => part.trim() !== '');
  if (parts.length === 0) throw new CommandError('--slug is empty. Write a name such as 2026-retrospective.');
  return parts.map(toSlug).join('/');
}

/** In whatever way the post that is there is laid out, and however the disk composes its name. */
async function refuseTaken(content: string, slug: string, root: string): Promise<void> {
  const posts = join(content, 'posts');
  if (!existsSync(posts)) return;
  for (const written of await readdir(posts, { recursive: true })) {
    const name = written.normalize('NFC').replaceAll('\\', '/');
    const isTaken =
      /\.(md|mdx|markdown)$/i.test(name) && name.replace(/(\/index)?\.[^./]+$/i, '').toLowerCase() === slug;
    if (!isTaken) continue;
    throw new CommandError(
      `${relative(root, join(posts, written))} is there already. Name another folder with --slug.`,
    );
  }
}

function toTags(tags: string | boolean | undefined): string[] {
  return String(tags ?? '')
    .split(',')
    .map((tag) => tag.trim().normalize('NFC'))
    .filter((tag) => tag !== '');
}

function toKind(kind: string | boolean | undefined): Kind | undefined {
  if (kind === undefined) return undefined;
  const known = KINDS.find((one) => one === kind);
  if (known === undefined) throw new CommandError(`--kind ${kind} is none. Write one of ${KINDS.join(', ')}.`);
  return known;
}

function toPeriod(period: string | boolean | undefined): string | undefined {
  if (period === undefined) return undefined;
  if (PERIOD.test(String(period))) return String(period);
  throw new CommandError(`--period ${period} is none. Write such as 2026, 2026-H1, 2026-Q3, 2026-05 or 2026-W23.`);
}

const DAY = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;
const PERIOD = new RegExp(`^(\\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]|W(0[1-9]|[1-4]\\d|5[0-3])))?|${DAY}/${DAY})$`);
