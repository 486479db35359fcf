import type { Post } from '@/lib/content/post';
import type { EmbedRequest } from '@/lib/markdown/rendered-body';
import type { YearNumbers } from '@/lib/retrospective/year-numbers';
import { yearOfEmbed } from './embed-year';
import { type GoalSheet, getGoalSheet } from './goals-page';
import type { PostRoadmap } from './post-roadmap';
import { getRoadmapPage } from './roadmap-page';
import { getYearNumbers } from './year-page';

/** Data of the blog that stands in a body. Without its data there is nothing to show yet, which a page says. */
export type Embed = Pick<EmbedRequest, 'name' | 'year'> & {
  goals?: GoalSheet;
  numbers?: YearNumbers;
  roadmap?: PostRoadmap;
};

/**
 * What a body asks for, with its data. Where it names no year, the post's own is meant; of several roadmaps it is the
 * one that was changed last.
 */
export async function toEmbed({ name, year }: Pick<EmbedRequest, 'name' | 'year'>, post: Post): Promise<Embed> {
  const meant = yearOfEmbed({ name, year }, post);
  switch (name) {
    case 'goals':
      return { name, year, goals: getGoalSheet(meant) };
    case 'year-in-numbers':
      return { name, year, numbers: meant === undefined ? undefined : getYearNumbers(meant) };
    case 'roadmap':
      return { name, roadmap: (await getRoadmapPage()).entries.find(({ roadmap }) => roadmap)?.roadmap };
  }
}
