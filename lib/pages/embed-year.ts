import type { EmbedRequest } from '@/lib/markdown/rendered-body';
import { toPeriod } from '@/lib/retrospective/period';
import { yearOf } from '@/lib/site/dates';

/**
 * The year that a body asks for: the one it names, else the one that its post looks at. Numbers of a post without a
 * period are those of the year it was written in; goals are then the last there are.
 */
export function yearOfEmbed(
  { name, year }: Pick<EmbedRequest, 'name' | 'year'>,
  { period, date }: { period?: string; date?: string },
): number | undefined {
  if (year !== undefined) return year;
  const looked = period === undefined ? undefined : toPeriod(period)?.year;
  return looked ?? (name === 'year-in-numbers' && date ? yearOf(date) : undefined);
}
