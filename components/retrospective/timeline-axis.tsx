import type { Timeline } from '@/lib/retrospective/timeline';

/** Of more years than this only some have a line. */
const MOST = 14;

/** A year that has less of the axis, in per cent, has no room for its name. */
const NARROW = 6;

/** The axis behind a time line, with a line for every unit and for today. Every item says its own dates in words. */
export function TimelineAxis({ timeline, today }: { timeline: Omit<Timeline, 'groups'>; today: string }) {
  const every = Math.ceil(timeline.years.length / MOST);
  return (
    <div className="axis num" aria-hidden="true">
      {timeline.years
        .filter((_, index) => index % every === 0)
        .map(({ year, start, size }) => (
          <b key={year} style={at(start)}>
            {(every > 1 || size > NARROW) && year}
          </b>
        ))}
      {timeline.ticks.map((tick) => (
        <i key={tick.at} style={at(tick.at)}>
          {tick.month}
        </i>
      ))}
      {timeline.today !== undefined && (
        <span className="today" style={at(timeline.today)} data-right={timeline.today > 50 || undefined}>
          {today}
        </span>
      )}
    </div>
  );
}

function at(place: number): React.CSSProperties {
  return { '--at': `${place}%` } as React.CSSProperties;
}
