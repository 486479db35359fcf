import type { Blockquote, Image, Link, Paragraph, RootContent } from 'mdast';
import { toFrame } from './embed-providers';

type Media = 'figure' | 'youtube' | 'embed';
type Form = {
  written: { children: RootContent[] | unknown[]; position?: RootContent['position'] };
  attributes: readonly [name: string, value: unknown][];
  /** As its author spells it: `<Figure>`, `:::figure`. */
  spelt: string;
};
type Tell = (found: string, hint: string) => void;

const KNOWN: Record<Media, readonly string[]> = {
  figure: ['src', 'alt', 'caption', 'width'],
  youtube: ['id', 'title', 'start'],
  embed: ['url', 'title'],
};

/**
 * `<Figure src="a.png" caption="봄" width="wide" />`, `:::figure{caption="봄" width=wide}` round pictures -> what
 * `rehype-figures` makes a figure; `::youtube{id=abc title="발표"}`, `::embed{url="…"}` -> a link that `rehype-embeds`
 * shows. What cannot be meant is told.
 */
export function toMedia(media: Media, form: Form, tell: Tell): Blockquote | Paragraph {
  const values = readValues(media, form, tell);
  return media === 'figure' ? toFigure(values, form, tell) : toLinked(media, values, form, tell);
}

function readValues(media: Media, { attributes, spelt }: Form, tell: Tell): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of attributes) {
    if (!KNOWN[media].includes(name))
      tell(`${spelt} does not know \`${name}\``, `It takes ${KNOWN[media].join(', ')}.`);
    else if (value === undefined) tell(`${name} of ${spelt} is worked out by code`, `Write ${name}="…".`);
    else values[name] = String(value);
  }
  return values;
}

function toFigure(values: Record<string, string>, { written, spelt }: Form, tell: Tell): Blockquote {
  const { src, alt = '', caption, width = 'normal' } = values;
  if (!/^(?:normal|wide)$/.test(width))
    tell(`the width of ${spelt} is \`${width}\``, 'Write width="wide" or "normal".');
  const children = [...(written.children as Blockquote['children'])];
  if (src) {
    const image: Image = { type: 'image', url: src, alt, data: { hProperties: { src } } };
    children.unshift({ type: 'paragraph', children: [image] });
  } else if (children.length === 0) tell(`${spelt} is empty`, 'Put ![…](…) in it, or its file into `src`.');
  const data = { hName: 'figure', hProperties: { dataFigure: width, ...(caption && { dataCaption: caption }) } };
  return { type: 'blockquote', children, data, position: written.position };
}

function toLinked(media: Media, values: Record<string, string>, { written, spelt }: Form, tell: Tell): Paragraph {
  const { id = '', title, start, url = '' } = values;
  const time = start && /^\w+$/.test(start) ? `&t=${start}` : '';
  const address = media === 'embed' || /^https?:/.test(id) ? url || id : `https://www.youtube.com/watch?v=${id}${time}`;
  if (!toFrame(address)) {
    const hint = media === 'embed' ? 'Write url="https://…" of a video, a pen, a gist or a post.' : 'Write id="…".';
    tell(`${spelt} of \`${url || id}\` shows nothing`, hint);
  }
  const link: Link = { type: 'link', url: address, title: title ?? null, children: [{ type: 'text', value: address }] };
  link.data = { hProperties: { href: address } };
  if (written.position) link.position = written.position;
  return { type: 'paragraph', children: [link], position: written.position };
}
