import type { BodyLine } from './body-lines';

/** The words of a tag: those that stand alone, and those with a name. */
type Words = { plain: string[]; named: Record<string, string> };

/** `{% youtube … %}`, `{% include video … %}`, `{{< youtube … >}}`, each alone on its line. */
const TAG =
  /^(\s*)(?:\{%-?\s*(?:include\s+)?([\w./-]+)\s*(.*?)\s*-?%\}|\{\{[<%]\s*([\w./-]+)\s*(.*?)\s*\/?[>%]\}\})\s*$/;
/** velog: `!youtube[…]`; gatsby-remark-embed-video: a line of code, `youtube: …`. */
const VELOG = /^(\s*)!(youtube|twitter|codesandbox|codepen|vimeo)\[([^\]\s]+)\]\s*$/;
const GATSBY = /^(\s*)`(?:video|youtube|vimeo|codepen|codesandbox)\s*:\s*(?:\[([^\]]*)\]\()?([^\s`)]+)\)?`\s*$/;
const WORD = /(?:([\w-]+)\s*=\s*)?(?:"([^"]*)"|'([^']*)'|([^\s"'=]+))/g;

/**
 * Reads the tags by which other engines show a video, a gist or a picture, where they stand alone on a line, as a link
 * or a picture of Markdown; what is not known stays the text that it was:
 *
 * - `{% youtube abc %}`, `{% include video id="abc" provider="youtube" %}`, `{{< youtube abc >}}`, `!youtube[abc]`
 *   -> `[https://www.youtube.com/watch?v=abc](…)`
 * - `{{< figure src="a.png" caption="봄" >}}`, `{% asset_img a.png 봄 %}` -> `![](<a.png> "봄")`
 */
export function mendEmbeds(lines: readonly BodyLine[]): BodyLine[] {
  return lines.flatMap((line) => {
    const found = line.kind === 'markdown' && /[{!`]/.test(line.text) ? readLine(line.text) : undefined;
    if (found === undefined) return [line];
    const blank = { ...line, text: '', shift: 0 };
    return [blank, { ...line, text: found }, blank];
  });
}

function readLine(text: string): string | undefined {
  const tag = TAG.exec(text);
  if (tag) {
    const [, indent = '', liquid, liquidWords, hugo, hugoWords] = tag;
    const written = toMarkdown((liquid ?? hugo ?? '').toLowerCase(), toWords(liquidWords ?? hugoWords ?? ''));
    return written && indent + written;
  }
  const velog = VELOG.exec(text);
  if (velog) return withIndent(velog[1], toAddress(velog[2] ?? '', velog[3] ?? ''));
  const gatsby = GATSBY.exec(text);
  if (!gatsby) return undefined;
  const kind = /`(\w+)/.exec(text)?.[1] ?? '';
  return withIndent(gatsby[1], toAddress(kind === 'video' ? 'youtube' : kind, gatsby[3] ?? ''), gatsby[2]);
}

function withIndent(indent = '', address: string | undefined, title?: string): string | undefined {
  return address && indent + toLink(address, title);
}

function toMarkdown(name: string, words: Words): string | undefined {
  const { plain, named } = words;
  const [first = '', second, third] = plain;
  // A value that is worked out is not known here.
  if ([...plain, ...Object.values(named)].some((word) => /[{}]/.test(word))) return undefined;
  if (/^(?:figure|img|image|asset_img)$/.test(name) || name === 'figure.html') return toPicture(name, words);
  const kind = name.replace(/^embed\/|^embeds?-|\.(?:html|liquid)$/g, '').toLowerCase();
  const id = named.id ?? named.url ?? named.video ?? named.link ?? first;
  const start = named.start ?? named.t;
  const readers: Record<string, () => string | undefined> = {
    youtube: () => toAddress('youtube', id, start),
    youtubeplayer: () => toAddress('youtube', id, start),
    'youtube-lite': () => toAddress('youtube', id, start),
    vimeo: () => toAddress('vimeo', id),
    video: () => toAddress(named.provider ?? '', id, start),
    gist: () => toAddress('gist', second && /^[0-9a-f]{5,}$/.test(second) ? `${first}/${second}` : first),
    codepen: () => toAddress('codepen', second ? `${first}/${second}` : id),
    codesandbox: () => toAddress('codesandbox', id),
    twitter: () => toPost(words),
    tweet: () => toPost(words),
    x: () => toPost(words),
    embed: () => (/^https?:/.test(first) ? first : undefined),
  };
  const address = Object.hasOwn(readers, kind) ? readers[kind]?.() : undefined;
  const file = kind === 'gist' ? ([third, second].find((word) => word?.includes('.')) ?? named.file) : undefined;
  return address && toLink(address, named.title ?? file);
}

/** The page of a thing by what a tag gives: an address, or the id that the site has for it. */
function toAddress(kind: string, id: string, start?: string): string | undefined {
  if (/^(?:https?:)?\/\//.test(id)) return id;
  if (!/^[\w./@-]+$/.test(id)) return undefined;
  switch (kind) {
    case 'youtube':
      return `https://www.youtube.com/watch?v=${id}${/^\w+$/.test(start ?? '') ? `&t=${start}` : ''}`;
    case 'vimeo':
      return `https://vimeo.com/${id}`;
    case 'gist':
      return id.includes('/') ? `https://gist.github.com/${id}` : `https://gist.github.com/anonymous/${id}`;
    case 'codepen':
      return id.includes('/')
        ? `https://codepen.io/${id.replace(/\/(?:pen|embed)\//, '/').replace('/', '/pen/')}`
        : undefined;
    case 'codesandbox':
      return `https://codesandbox.io/s/${id}`;
    case 'twitter':
      return id.includes('/status/') ? `https://x.com/${id}` : `https://x.com/${id.replace('/', '/status/')}`;
    default:
      return undefined;
  }
}

function toPost({ plain: [first = '', second = ''], named }: Words): string | undefined {
  if (/^https?:/.test(first)) return first;
  const user = named.user ?? (second ? first : 'i');
  const id = named.id ?? (second || first);
  return /^\d+$/.test(id) ? `https://x.com/${user}/status/${id}` : undefined;
}

function toPicture(name: string, { plain, named }: Words): string | undefined {
  // Hexo: names of classes may stand before the file, its size after it.
  const at = plain.findIndex((word) => /\.[A-Za-z]{3,5}(?:[?#]|$)/.test(word) || /^https?:/.test(word));
  const source = named.src ?? named.image_path ?? named.link ?? named.url ?? plain[at];
  if (!source || at > 3 || /[<>]/.test(source)) return undefined;
  const isHexo = name === 'img' || name === 'asset_img';
  const words = isHexo ? plain.slice(at + 1).filter((word) => !/^\d+%?$/.test(word)) : [];
  // "title 'alt text'"
  const quoted = /^(.*?)\s*'([^']*)'$/.exec(words.join(' '));
  const caption = named.caption ?? named.title ?? quoted?.[1] ?? words.join(' ');
  const alt = (named.alt ?? quoted?.[2] ?? '').replace(/[[\]\\]/g, '\\$&');
  return `![${alt}](<${source}>${caption ? ` "${caption.replace(/["\\]/g, '\\$&')}"` : ''})`;
}

function toLink(address: string, title?: string): string {
  return `[${address}](${address}${title ? ` "${title.replace(/["\\]/g, '\\$&')}"` : ''})`;
}

function toWords(text: string): Words {
  const words: Words = { plain: [], named: {} };
  for (const [, name, double, single, bare] of text.matchAll(WORD)) {
    const value = double ?? single ?? bare ?? '';
    if (name) words.named[name.toLowerCase()] = value;
    else words.plain.push(value);
  }
  return words;
}
