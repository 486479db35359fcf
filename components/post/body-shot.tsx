import type { PageBody } from '@/lib/pages/resolve-body';

/** A figure of a body; one that stands in a gallery takes as much of its row as its shape asks for. */
export function BodyShot({
  'data-picture': source,
  style,
  pictures,
  ...props
}: React.ComponentProps<'figure'> & { 'data-picture'?: string } & Pick<PageBody, 'pictures'>) {
  const { width, height } = pictures[source ?? ''] ?? {};
  const ratio = source && width && height ? { '--ratio': Math.round((width / height) * 1000) / 1000 } : undefined;
  return <figure {...props} style={ratio ? { ...style, ...ratio } : style} />;
}
