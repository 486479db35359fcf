import type { PageBody } from '@/lib/pages/resolve-body';
import { getWords } from '@/lib/site/words/words';

/**
 * A picture of a body that opens in full size (`image-view`); without script the link leads to its file. Of a picture
 * that is not there only its place is left.
 */
export function BodyView({
  href = '',
  children,
  pictures,
  'data-view': named,
  ...props
}: React.ComponentProps<'a'> & { 'data-view'?: string } & Pick<PageBody, 'pictures'>) {
  const picture = pictures[href];
  if (picture?.missing) return children;
  return (
    <a {...props} href={picture?.src ?? href} data-view="" aria-label={named ? undefined : getWords().imageView.open}>
      {children}
    </a>
  );
}
