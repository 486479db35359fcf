import type { PostRoadmap as PostRoadmapFacts } from '@/lib/pages/post-roadmap';
import { formatDate } from '@/lib/site/dates';
import { getSite } from '@/lib/site/site';
import { getWords } from '@/lib/site/words/words';
import { RoadmapTimeline } from './roadmap-timeline';

/** The time line of a roadmap, from its tables, with what was changed last. */
export function PostRoadmap({ roadmap }: { roadmap: PostRoadmapFacts }) {
  const words = getWords();
  const { change } = roadmap;
  const rows = change?.rows && words.rowsChanged(change.rows);
  return (
    <section className="roadmap" aria-label={words.roadmapTimeline} lang={getSite().language}>
      {change && (
        <p className="roadmap-change num">
          <time dateTime={change.day}>{words.updated(formatDate(change.day, getSite().language))}</time>
          {rows && ` · ${rows}`}
        </p>
      )}
      <RoadmapTimeline roadmap={roadmap} />
    </section>
  );
}
