/** What a file of the content folder is; `ignored` is no content in its own engine either, and the caller names it. */
export type FileClass = 'post' | 'page' | 'author' | 'cohort' | 'component' | 'asset' | 'ignored';

const POST = /\.(?:md|mdx|markdown)$/i;
const DATA = /\.ya?ml$/i;
const ASSET =
  /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|tiff?|heic|mp4|webm|mov|mp3|m4a|wav|ogg|vtt|pdf|pptx?|docx?|xlsx?|key|hwpx?|zip|gz|tgz|7z|csv|tsv|txt|json|ipynb|html?|css|m?js|woff2?|ttf|otf)$/i;
const SETTINGS =
  /^(?:package(?:-lock)?\.json|tsconfig.*\.json|(?:gatsby|next|tailwind|postcss|babel|eslint|prettier)[^/]*\.m?js)$/i;

/** Folders in which engines and tools keep what is not the owner's writing. */
const MACHINERY = new Set(
  [
    '_includes',
    '_layouts',
    '_sass',
    '_site',
    '_data',
    '_plugins',
    '_templates',
    'archetypes',
    'scaffolds',
    'themes',
  ].concat(['vendor', 'node_modules', 'layouts', 'resources']),
);
const REPOSITORY =
  /^(?:readme|license|licence|contributing|changelog|code_of_conduct|security|authors|notice)(?:[.-][a-z-]+)?\.(?:md|markdown|mdx)$/i;
/** Pages of other engines that only call a list, which Hoego draws by itself. */
const DRAWN = new Set(['404', 'index', 'tag', 'tags', 'category', 'categories', 'archive', 'archives', 'search']);

/**
 * What the file at a path relative to the content folder is, in any engine's layout: `posts/`, Jekyll's `_posts/` at any
 * depth, Hexo's `source/_posts/`, Gatsby's `content/blog/x/index.md`, Hugo's `content/post/x.md`, velog's backup.
 */
export function classifyFile(path: string): FileClass {
  const all = path.normalize('NFC').split('/');
  const name = all.at(-1) ?? '';
  if (all.slice(0, -1).some((part) => part.startsWith('.') || part === 'node_modules')) return 'ignored';
  // A post may be called `.NET 회고.md`; `._a.md` is what macOS leaves on foreign disks.
  if (name.startsWith('._') || (name.startsWith('.') && !POST.test(name))) return 'ignored';
  const [top = ''] = all;
  if (all.length > 1 && MACHINERY.has(top.toLowerCase())) return 'ignored';

  const inner = ['content', 'source'].includes(top) ? all.slice(1) : all;
  const room = inner.length > 1 ? (inner[0] ?? '').toLowerCase() : '';
  if (/\.(?:tsx|jsx|ts)$/i.test(name) || (room === 'components' && /\.m?js$/i.test(name))) return 'component';
  if (room === 'authors' && DATA.test(name)) return 'author';
  if (room === 'cohorts' && DATA.test(name)) return 'cohort';
  if (!POST.test(name)) return ASSET.test(name) && !(all.length === 1 && SETTINGS.test(name)) ? 'asset' : 'ignored';
  return classifyText(inner, room, top === 'source');
}

/** Whether a folder on the way says that what is in it is not published. */
export function isDraftPath(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((part) => /^(?:_drafts?|drafts)$/i.test(part));
}

/** The folders above a Jekyll `_posts/`, which Jekyll makes the first categories: `dev/_posts/x.md` -> `['dev']`. */
export function categoriesOf(path: string): string[] {
  const folders = path.normalize('NFC').split('/').slice(0, -1);
  const at = folders.indexOf('_posts');
  return at === -1 ? [] : folders.slice(0, at).filter((part) => !['content', 'source'].includes(part));
}

function classifyText(inner: readonly string[], room: string, hexo: boolean): FileClass {
  const name = inner.at(-1) ?? '';
  const stem = name.replace(/\.[^.]+$/, '').toLowerCase();
  if (/^_index(?:\.[a-z-]+)?$/.test(stem)) return 'ignored';
  if (['authors', 'cohorts', 'components'].includes(room)) return 'ignored';
  if (room === 'pages') return 'page';
  const own = stem === 'index' ? room : stem;
  if (room === '_pages') return DRAWN.has(own) ? 'ignored' : 'page';
  if (room === 'page') return 'page';
  if (inner.length === 1 && (REPOSITORY.test(name) || ['index', '404'].includes(stem))) return 'ignored';
  if (inner.length <= 2 && own === 'about' && (inner.length === 1 || stem === 'index')) return 'page';
  // In Hexo only `_posts` and `_drafts` hold posts; what else lies in `source/` is a page.
  if (hexo && !['_posts', '_drafts'].includes(room)) return DRAWN.has(own) ? 'ignored' : 'page';
  return 'post';
}
