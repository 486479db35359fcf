import type { PostRoadmap } from '@/lib/pages/post-roadmap';
import type { TimelineItem } from '@/lib/retrospective/timeline';
import { formatDate } from '@/lib/site/dates';
import { getSite } from '@/lib/site/site';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';
import { RoadmapBar } from './roadmap-bar';
import { TimelineAxis } from './timeline-axis';

/**
 * A roadmap in the order of time: lists that are the drawing themselves. Where there is room, each item is a bar on
 * one axis from left to right; on a phone time runs from top to bottom.
 */
export function RoadmapTimeline({ roadmap: { timeline, undated, counts, today } }: { roadmap: PostRoadmap }) {
  const words = getWords();
  const now = words.roadmapToday(formatDate(today, getSite().language));
  return (
    <>
      <FeatureStyle name="roadmap" />
      <ul className="roadmap-counts num">
        {counts.map(({ status, count }) => (
          <li key={status}>
            <i className="bar" data-status={status} />
            {words.roadmapStatus[status]} {words.roadmapItems(count)}
          </li>
        ))}
      </ul>
      {timeline && (
        <div className="timeline">
          <TimelineAxis timeline={timeline} today={now} />
          {timeline.groups.map((group) => (
            <div key={group.name}>
              <BandName {...group} />
              <BandItems name={group.name} items={group.items} today={today} label={now} />
            </div>
          ))}
        </div>
      )}
      {undated.length > 0 && (
        <div className="undated">
          <p className="band">{words.roadmapStatus.undated}</p>
          {undated.map(({ name, href, items }) => (
            <div key={name}>
              <BandName name={name} href={href} />
              <ul aria-label={name || undefined}>
                {items.map(({ title, href: link, when, status }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
                  <li key={index}>
                    {link ? <a href={link}>{title}</a> : title}
                    {(when || status !== 'undated') && (
                      <span className="num"> {when ?? words.roadmapStatus[status]}</span>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </>
  );
}

function BandName({ name, href }: { name: string; href?: string }) {
  if (name === '') return null;
  return (
    <p className="band">
      <a href={href}>{name}</a>
    </p>
  );
}

type BandItemsProps = { name: string; items: TimelineItem[]; today: string; label: string };

/** Where time runs downwards, today is a line of the list: above what is still to come, or below what is under way. */
function BandItems({ name, items, today, label }: BandItemsProps) {
  const isUnderWay = items.some(({ status }) => status === 'under way');
  const next = items.findIndex(({ from = '' }) => from > today);
  const place = next === -1 && isUnderWay ? items.length : next;
  const rows = items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
    <RoadmapBar key={index} item={item} />
  ));
  const line = (
    <li key="today" className="today num" aria-hidden="true">
      {label}
    </li>
  );
  return <ol aria-label={name || undefined}>{place === -1 ? rows : rows.toSpliced(place, 0, line)}</ol>;
}
