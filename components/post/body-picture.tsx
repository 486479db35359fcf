import type { PageBody } from '@/lib/pages/resolve-body';
import { getWords } from '@/lib/site/words/words';

/** A picture in a body; one that is missing at the source keeps its place and its words. */
export function BodyPicture({
  src = '',
  alt = '',
  pictures,
  ...props
}: React.ComponentProps<'img'> & Pick<PageBody, 'pictures'>) {
  const picture = pictures[String(src)];
  if (picture?.missing) {
    return (
      <span className="picture-missing" role="img" aria-label={alt || getWords().missingImage}>
        {alt && <span>{alt}</span>}
        <span>{getWords().missingImage}</span>
      </span>
    );
  }
  return (
    <img
      src={picture?.src ?? src}
      alt={alt}
      width={picture?.width}
      height={picture?.height}
      loading="lazy"
      decoding="async"
      {...(picture && picture.width === undefined ? { referrerPolicy: 'no-referrer' } : {})}
      {...props}
    />
  );
}
