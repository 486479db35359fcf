import type { Picture, PictureSources } from '@/lib/pages/picture';

type PostPictureProps = Omit<React.ComponentProps<'img'>, 'src'> & {
  picture: Picture;
  /** How wide the page shows it, as in `sizes` of HTML; needed where the picture has sources. */
  sizes?: string;
  /** It is seen first: loaded at once, and before others. */
  first?: boolean;
};

/**
 * A picture of ours, everywhere: the smallest of its files that is enough for the screen, its place kept free, its
 * colour there until it comes. One of elsewhere is asked for without telling from where.
 */
export function PostPicture({ picture, sizes, first = false, alt, ...props }: PostPictureProps) {
  const { src, width, height, colour, sources } = picture;
  const isRemote = /^(https?:)?\/\//i.test(src);
  const image = (
    <img
      src={src}
      alt={alt ?? picture.alt}
      width={width}
      height={height}
      loading={first ? undefined : 'lazy'}
      fetchPriority={first ? 'high' : undefined}
      decoding={first ? undefined : 'async'}
      referrerPolicy={isRemote ? 'no-referrer' : undefined}
      sizes={props.srcSet === undefined ? undefined : sizes}
      {...props}
      data-clear={colour === 'clear' || undefined}
      style={toStyle(colour, props.style)}
    />
  );
  if (sources === undefined) return image;
  return (
    <picture>
      {FORMATS.map((format) => {
        const widths = sources[format];
        return (
          widths && (
            <source key={format} type={`image/${format}`} srcSet={toSrcSet(sources, format, widths)} sizes={sizes} />
          )
        );
      })}
      {image}
    </picture>
  );
}

/** What an author says of its style comes first. */
function toStyle(colour: Picture['colour'], style?: React.CSSProperties): React.CSSProperties | undefined {
  if (style || colour === undefined || colour === 'clear') return style;
  return { '--tint': colour } as React.CSSProperties;
}

/** A browser takes the first that it reads. */
const FORMATS = ['avif', 'webp'] as const;

function toSrcSet({ base }: PictureSources, format: string, widths: number[]): string {
  return widths.map((width) => `${base}-${width}.${format} ${width}w`).join(', ');
}
