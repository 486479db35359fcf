import { MonthMarks } from '@/components/retrospective/month-marks';
import type { Card } from '@/lib/pages/card';
import type { Picture } from '@/lib/pages/picture';
import { hueStyle } from '../styles/hue-style';
import { PostPicture } from './post-picture';

/** The picture of a post on a card: its own cover, or one drawn from its emoji, its year and its months. */
export function PostCover({ card, priority = false }: { card: Card; priority?: boolean }) {
  const { cover, emoji, months, year, hue } = card;
  if (cover) {
    return (
      <div className="post-cover" data-shape={toShape(cover)}>
        <PostPicture picture={cover} sizes={priority ? SIZES.large : SIZES.small} first={priority} />
      </div>
    );
  }
  return (
    <div className="post-cover" data-hue="" style={hueStyle(hue)} aria-hidden="true">
      {emoji && <span className="emoji">{emoji}</span>}
      {months && <MonthMarks months={months} decorative />}
      <span className="numeral" data-figure={String(year).slice(-2)} />
    </div>
  );
}

/** Beside its text, or above it; and in a row of a list. */
const SIZES = {
  large:
    '(max-width: 34rem) and (min-resolution: 2.5dppx) 62vw, (min-width: 48rem) min(52vw, 650px), calc(100vw - 2.5rem)',
  small: '(min-width: 42rem) 153px, 94px',
};

/**
 * What does not fit a card is not cut in its middle, or blown up: a screenshot has its head, a banner its ends, an icon
 * its size.
 */
function toShape({ src, width = 320, height = 200 }: Picture): 'small' | 'tall' | 'wide' | undefined {
  if (width < 240 && !/\.svg$/i.test(src)) return 'small';
  if (width / height < 0.9) return 'tall';
  return width / height > 2.2 ? 'wide' : undefined;
}
