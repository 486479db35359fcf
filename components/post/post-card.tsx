import { MonthMarks } from '@/components/retrospective/month-marks';
import type { Card } from '@/lib/pages/card';
import { formatDate } from '@/lib/site/dates';
import { getSite } from '@/lib/site/site';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';
import { hueStyle } from '../styles/hue-style';
import { PostCover } from './post-cover';

type PostCardProps = {
  card: Card;
  /** `small` is a row of an index, `large` stands alone with its cover. */
  size?: 'small' | 'large';
  /** The level of its heading, one below that of the list it stands in. */
  level?: 2 | 3;
  /** A row with its cover as a thumbnail. */
  thumbnail?: boolean;
  /** Left out where the list it stands in says it. */
  year?: boolean;
};

/** A post in a list: title, one or two lines, when, and what it looks back on. */
export function PostCard({ card, size = 'small', level = 3, thumbnail = false, year = true }: PostCardProps) {
  const Heading = `h${level}` as const;
  return (
    <article
      className="post-card"
      data-size={size}
      data-thumbnail={thumbnail || undefined}
      data-hue=""
      style={hueStyle(card.hue)}
      lang={card.lang}
    >
      <FeatureStyle name="post-card" />
      {(size === 'large' || thumbnail) && <PostCover card={card} priority={size === 'large'} />}
      {size === 'large' ? (
        <div>
          {card.label && <p className="eyebrow">{card.label}</p>}
          <CardTitle card={card} as={Heading} />
          <p className="description">{card.description}</p>
          <CardMeta card={card} year minutes />
        </div>
      ) : (
        <>
          <CardTitle card={card} as={Heading} />
          <CardMeta card={card} year={year} label />
          {card.description && <p className="description">{card.description}</p>}
        </>
      )}
    </article>
  );
}

function CardTitle({ card, as: Heading }: { card: Card; as: 'h2' | 'h3' }) {
  return (
    <Heading>
      <a href={card.href}>{card.title}</a>
    </Heading>
  );
}

function CardMeta({ card, year, label, minutes }: { card: Card; year: boolean; label?: boolean; minutes?: boolean }) {
  const words = getWords();
  return (
    <p className="post-meta" lang={card.lang && getSite().language}>
      {card.badge && <span className="badge">{words[card.badge]}</span>}
      {label && card.label && <span className="label">{card.label}</span>}
      {card.months && <MonthMarks months={card.months} />}
      {minutes && <span className="num">{words.minutes(card.minutes)}</span>}
      <time dateTime={card.date.slice(0, 10)}>
        {formatDate(card.date, getSite().language, year ? 'full' : 'short')}
      </time>
    </p>
  );
}
