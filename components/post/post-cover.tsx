import { MonthMarks } from '@/components/retrospective/month-marks';
import type { Card } from '@/lib/pages/card';
import { hueStyle } from '../styles/hue-style';

/** The picture of a post on a card: its own cover, or one drawn from its emoji, its year and its months. */
export function PostCover({ card, priority = false }: { card: Card; priority?: boolean }) {
  const { cover, emoji, months, year, hue } = card;
  if (cover) {
    return (
      <div className="post-cover">
        <img
          src={cover.src}
          alt={cover.alt}
          width={cover.width}
          height={cover.height}
          loading={priority ? 'eager' : 'lazy'}
          decoding="async"
        />
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
