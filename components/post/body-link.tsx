import type { PageBody } from '@/lib/pages/resolve-body';

/** A link in a body; one that leads to a post that is not there keeps its words and is no link. */
export function BodyLink({
  href = '',
  links,
  children,
  ...props
}: React.ComponentProps<'a'> & Pick<PageBody, 'links'>) {
  const resolved = links[href] ?? href;
  if (href !== '' && resolved === '') return <span>{children}</span>;
  return (
    <a href={resolved || undefined} {...props}>
      {children}
    </a>
  );
}
