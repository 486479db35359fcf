import type { YearPage } from '@/lib/pages/year-page';

/** Lines of small type that stand below the calendar on a sheet of A4 or Letter, as year-view.css sets them. */
const LINES = 22;

/** Rows of goals, and of posts about the year, of which paper shows no more. */
const ROWS = 12;

/** From so many posts about the year on, paper leaves out their descriptions. */
const DESCRIBED = 4;

/**
 * Whether a year has more to tell than a sheet has room for. Then paper tells how many posts its months had, and leaves
 * out their titles.
 */
export function isLongOnPaper({
  goals,
  looking,
  runs,
  months,
}: Pick<YearPage, 'goals' | 'looking' | 'runs' | 'months'>) {
  const promised = Math.min(goals?.rows.length ?? 0, ROWS) * 1.6;
  const cards = Math.min(looking.length, ROWS) * (looking.length > DESCRIBED ? 1.6 : 4);
  const numbered = runs.reduce((lines, { links }) => lines + 2 + Math.ceil(links.length / 7) * 1.6, 0);
  const told = Math.max(promised, cards + numbered);
  // Months stand two in a row, which is as high as the fuller one.
  const written = months.reduce((lines, { cards: own }, index) => {
    const beside = months[index + 1]?.cards.length ?? 0;
    return index % 2 === 0 ? lines + Math.max(own.length, beside) + 0.4 : lines;
  }, 0);
  return told + written > LINES;
}
