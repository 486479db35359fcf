import type { Picture } from '@/lib/pages/picture';
import type { PageBody } from '@/lib/pages/resolve-body';
import { getWords } from '@/lib/site/words/words';
import { PostPicture } from './post-picture';

type BodyPictureProps = React.ComponentProps<'img'> &
  Pick<PageBody, 'pictures'> & {
    /** It is seen at once. */
    first?: boolean;
    /** Set by `rehype-references` on the picture within a `<picture>` of the author's. */
    'data-sourced'?: unknown;
  };

/** A picture in a body; one that is missing at the source keeps its place and its words. */
export function BodyPicture({
  src = '',
  alt = '',
  pictures,
  first = false,
  'data-sourced': sourced,
  ...props
}: BodyPictureProps) {
  const picture = pictures[String(src)] ?? { src: String(src), alt };
  if (picture.missing) {
    const { missingImage, unreadableImage } = getWords();
    const said = picture.broken || picture.foreign ? unreadableImage : missingImage;
    return (
      <span className="picture-missing" role="img" aria-label={alt || said}>
        {alt && <span>{alt}</span>}
        <span>{said}</span>
      </span>
    );
  }
  const isSourced = sourced !== undefined || props.srcSet !== undefined;
  return (
    <PostPicture
      picture={isSourced ? { ...picture, sources: undefined } : picture}
      alt={alt}
      first={first}
      {...props}
      {...toSize(picture, props)}
      sizes={props.sizes ?? (isSourced ? undefined : toSizes(picture, props))}
    />
  );
}

/**
 * The size that the author asks for, as a whole: one number alone would make a false shape of the place that is kept
 * free, and a height in `style` a distorted picture.
 */
function toSize(picture: Picture, { width, height, style }: React.ComponentProps<'img'>): React.ComponentProps<'img'> {
  const ratio = picture.width && picture.height ? picture.width / picture.height : undefined;
  const isGiven = (value: unknown) => value !== undefined && /^\d+(px)?$/.test(String(value));
  const number = (value: unknown) => Number.parseInt(String(value), 10);
  const auto = style?.height !== undefined && style.width === undefined ? { style: { ...style, width: 'auto' } } : {};
  // What is no number (`50%`) is a wish of style; `width` and `height` go on telling the shape.
  if (width !== undefined && !isGiven(width)) {
    return { width: picture.width, height: picture.height, style: { width: String(width), ...style } };
  }
  if (ratio === undefined || (isGiven(width) && isGiven(height))) return auto;
  if (isGiven(width)) return { width, height: Math.round(number(width) / ratio), ...auto };
  if (isGiven(height)) return { width: Math.round(number(height) * ratio), height, ...auto };
  return { width: picture.width, height: picture.height, ...auto };
}

/**
 * As wide as the column (43rem of 18 px; `sizes` knows no rem but the reader's own 16), and no wider than the picture. A phone with three pixels to a point gets two of them: more are
 * not seen at that distance, and weigh twice as much.
 */
function toSizes(picture: Picture, props: React.ComponentProps<'img'>): string {
  const { width = picture.width } = toSize(picture, props);
  const widest = typeof width === 'number' || /^\d+$/.test(String(width)) ? `${width}px, ` : '';
  const column = `min(${widest}774px, 100vw - 2.5rem)`;
  return `(max-width: 34rem) and (min-resolution: 2.5dppx) min(${widest}62vw), ${column}`;
}
