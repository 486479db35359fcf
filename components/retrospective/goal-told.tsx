import type { GoalPost } from '@/lib/pages/goal-row';
import { dayOf, formatDate, yearOf } from '@/lib/site/dates';
import { getSite } from '@/lib/site/site';

type GoalToldProps = {
  told: GoalPost;
  /** The year that is said where it stands: a day of it needs none. */
  year?: number;
};

/** The post that tells what became of a goal, by what it is and when; a screen reader hears its title too. */
export function GoalTold({ told: { href, title, label, date, lang }, year }: GoalToldProps) {
  const style = yearOf(date) === year ? 'short' : 'full';
  return (
    <a className="goal-told" href={href} title={title}>
      {label} <time dateTime={dayOf(date)}>{formatDate(date, getSite().language, style)}</time>
      <span className="sr-only" lang={lang}>
        {' '}
        {title}
      </span>
    </a>
  );
}
