import { getSite } from './site';

/** The year that wears the accent itself; the others walk round the wheel from it. */
const ORIGIN = 2026;

/** Degrees from one year to the next: far enough that neighbours never look alike. */
const STEP = 113;

/** The hue of a year in degrees, 0 to 359: always the same for one accent, whatever years there are. */
export function hueOf(year: number): number {
  const { accent, features } = getSite();
  return features.yearHues ? (((accent + (ORIGIN - year) * STEP) % 360) + 360) % 360 : accent;
}
