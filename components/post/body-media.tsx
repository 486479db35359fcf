import type { PageBody } from '@/lib/pages/resolve-body';

type Links = Pick<PageBody, 'links'>;

/** A frame of this site in a body: a demo beside the post. */
export function BodyFrame({ src = '', links, title, ...props }: React.ComponentProps<'iframe'> & Links) {
  return <iframe {...props} title={title} src={links[src] ?? src} />;
}

/** A film in a body; its picture and its file stand where the page says. */
export function BodyVideo({
  src,
  poster,
  links,
  pictures,
  ...props
}: React.ComponentProps<'video'> & Pick<PageBody, 'links' | 'pictures'>) {
  return <video {...props} src={at(src, links)} poster={pictures[poster ?? '']?.src || poster} />;
}

export function BodyAudio({ src, links, ...props }: React.ComponentProps<'audio'> & Links) {
  return <audio {...props} src={at(src, links)} />;
}

export function BodySource({ src, links, ...props }: React.ComponentProps<'source'> & Links) {
  return <source {...props} src={at(src, links)} />;
}

function at(src: string | Blob | MediaSource | MediaStream | undefined, links: PageBody['links']): string | undefined {
  return typeof src === 'string' ? (links[src] ?? src) : undefined;
}
