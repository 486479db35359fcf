import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { readContent } from '@/lib/content/read-content';
import { KINDS } from '@/lib/dialects/canonical-post';
import { CommandError, type CommandInput, runAsProgram } from './command';
import { askForWish, canAsk, withTerminal } from './forms/ask';
import { FORMS } from './forms/form';
import { toFormText } from './forms/form-text';
import { toKnownPosts } from './forms/known-posts';
import { toWish } from './forms/wish';
import { openProject } from './project';

const USAGE = `npm run new -- [FORM] ["제목"] [--form FORM] [--period PERIOD] [--title 제목] [--slug NAME] [--md]

Makes content/posts/<slug>/index.mdx with the front matter filled in and headings to write under. Nothing is ever
overwritten. Without anything behind it, on a terminal, it asks.

  npm run new -- "첫 글"                       a post of no form
  npm run new -- retrospective                 a retrospective of the year that ends, month by month
  npm run new -- months --period 2026-H1       of six months
  npm run new -- pledge "2027년의 다짐"        goals, with those of the year before to carry on
  npm run new -- --title retrospective         a post that is called so

  FORM       ${FORMS.join(', ')};
             retrospective is months, of a month kpt, of a week weekly
  --period   what the post looks at: 2026, 2026-H1, 2026-Q3, 2026-05, 2026-W23, 2026-01-01/2026-03-15;
             else what the form mostly looks at, by today
  --title    else the words; else what the form is called
  --slug     what the folder and the address are called; else the title
  --md       index.md instead of index.mdx
  --kind     ${KINDS.join(', ')}; else that of the form
  --cohort   the season of a writing club that it belongs to
  --tags     with commas between them`;

runAsProgram(import.meta.url, {
  usage: USAGE,
  takesWords: true,
  options: {
    form: { type: 'string' },
    title: { type: 'string' },
    slug: { type: 'string' },
    md: { type: 'boolean' },
    kind: { type: 'string' },
    period: { type: 'string' },
    cohort: { type: 'string' },
    tags: { type: 'string' },
  },
  run: create,
});

async function create(input: CommandInput): Promise<undefined> {
  const { workspace, site, root } = await openProject('dev');
  const now = Temporal.Now.instant();
  const isEmpty = input.words.length === 0 && Object.keys(input.flags).length === 0;
  const asked = isEmpty && canAsk();
  if (isEmpty && !asked) throw new CommandError(`The title is missing.\n\n${USAGE}`);
  const flags = asked ? await withTerminal((prompt) => askForWish(prompt, { ...site, now })) : input.flags;
  const wish = toWish({ flags, words: input.words }, { ...site, now });
  await refuseTaken(workspace.content, wish.slug, root);

  const source = `posts/${wish.slug}/index.${wish.format}`;
  const known = wish.form && toKnownPosts(await readContent(workspace.content, site), site, now.epochMilliseconds);
  const file = join(workspace.content, source);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, toFormText(wish, { source, site, known, now }), { flag: 'wx' });
  console.log(
    `${relative(process.cwd(), file)}\nIt is a draft: npm run dev shows it, and deleting its draft line publishes it.`,
  );
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
