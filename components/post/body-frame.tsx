import type { PageBody } from '@/lib/pages/resolve-body';

/** A frame of this site in a body: a demo beside the post. */
export function BodyFrame({ src = '', links, ...props }: React.ComponentProps<'iframe'> & Pick<PageBody, 'links'>) {
  return <iframe {...props} src={links[src] ?? src} />;
}
