import type { TimelineItem } from '@/lib/retrospective/timeline';
import { formatRange } from '@/lib/site/date-range';
import { getSite } from '@/lib/site/site';
import { getWords } from '@/lib/site/words/words';

/** Beyond this, in per cent of the axis, a label stands flush with the end of its bar and not with its beginning. */
const RIGHT = 66;

/** What is late is under way still, so its bar is never quite full. */
const NEARLY = 88;

/** An item of a time line. */
export function RoadmapBar({ item }: { item: TimelineItem }) {
  const { title, href, from, to, status, details, start, size, past, months, isOpen, isOpenStart } = item;
  const isLate = status === 'under way' && past === 100;
  const style = {
    '--at': `${start}%`,
    '--size': `${size}%`,
    '--past': `${isLate ? NEARLY : past}%`,
    '--months': Math.min(months, 24),
  } as React.CSSProperties;
  const linked = details.filter((detail) => detail.href);
  return (
    <li
      className="item"
      style={style}
      data-open={isOpen || undefined}
      data-open-start={isOpenStart || undefined}
      data-right={start > RIGHT || undefined}
    >
      <p>
        {href ? <a href={href}>{title}</a> : <strong>{title}</strong>}{' '}
        <span className="num">
          {formatRange({ from, to }, getSite().language)} · {getWords().roadmapStatus[status]}
        </span>
        {linked.map((detail) => (
          <a key={detail.label} className="detail" href={detail.href}>
            {detail.text}
          </a>
        ))}
      </p>
      <i className="bar" data-status={status} />
    </li>
  );
}
