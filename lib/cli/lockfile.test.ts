import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Locked = { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> };

/**
 * npm leaves out of the lockfile, without a word, the package of a platform that it could not find; `npm ci` then
 * fails, or works on one platform only (npm/cli#4828).
 */
it('locks every package, those of other platforms too', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  const missing = Object.entries(lock.packages).flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !placesAbove(place).some((folder) => lock.packages[`${folder}node_modules/${name}`]))
      .map((name) => `${place} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

/** Where Node looks for a package: beside it, and beside each package that it lies in. */
function placesAbove(place: string): string[] {
  const places = [place === '' ? '' : `${place}/`];
  for (let at = place; at !== ''; ) {
    const index = at.lastIndexOf('/node_modules/');
    at = index === -1 ? '' : at.slice(0, index);
    places.push(at === '' ? '' : `${at}/`);
  }
  return places;
}
