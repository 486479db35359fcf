import { GoalSheet } from '@/components/retrospective/goal-sheet';
import { RoadmapTimeline } from '@/components/retrospective/roadmap-timeline';
import { YearNumbers } from '@/components/retrospective/year-numbers';
import type { Embed as EmbedFacts } from '@/lib/pages/embeds';
import type { PostRoadmap } from '@/lib/pages/post-roadmap';
import { getSite } from '@/lib/site/site';
import { getWords } from '@/lib/site/words/words';

/** Data of the blog where an author has asked for it: `<Goals year={2025} />`, `::goals{year=2025}` and their kin. */
export function Embed({ name, year, embeds }: { name: string; year?: string; embeds: readonly EmbedFacts[] }) {
  const embed = embeds.find((one) => one.name === name && String(one.year ?? '') === (year ?? ''));
  return (
    <div className="embed" lang={getSite().language}>
      {embed && <EmbedData embed={embed} />}
    </div>
  );
}

function EmbedData({ embed: { name, year, goals, numbers, roadmap } }: { embed: EmbedFacts }) {
  const words = getWords();
  switch (name) {
    case 'goals':
      return goals ? <GoalSheet sheet={goals} /> : <p className="empty">{words.noGoalsToShow(year)}</p>;
    case 'year-in-numbers':
      return numbers ? <YearNumbers numbers={numbers} /> : <p className="empty">{words.noNumbersToShow(year)}</p>;
    case 'roadmap':
      return roadmap ? <RoadmapSection roadmap={roadmap} /> : <p className="empty">{words.noRoadmapToShow}</p>;
  }
}

function RoadmapSection({ roadmap }: { roadmap: PostRoadmap }) {
  return (
    <section className="roadmap" aria-label={getWords().roadmapTimeline}>
      <RoadmapTimeline roadmap={roadmap} />
    </section>
  );
}
