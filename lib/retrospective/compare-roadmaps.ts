import type { Revision } from '@/lib/content/revisions';
import type { Roadmap, RoadmapItem } from './roadmap';

/** How two versions of a roadmap differ, in rows; undefined where they say the same. */
export function compareRoadmaps(before: Roadmap, after: Roadmap): Revision['rows'] {
  const [old, current] = [toRows(before), toRows(after)];
  const pairs: [Row, Row][] = [];
  // What stayed as it was, then the same item, wherever it went, then one that was given another name.
  for (const keyOf of [toText, keyOfPlace, keyOfTitle, keyOfDates]) {
    for (const row of [...current]) {
      const key = keyOf(row);
      const match = key === undefined ? undefined : old.find((other) => keyOf(other) === key);
      if (match === undefined) continue;
      pairs.push([match, row]);
      old.splice(old.indexOf(match), 1);
      current.splice(current.indexOf(row), 1);
    }
  }
  const changed = pairs.filter(([a, b]) => toText(a) !== toText(b)).length;
  if (old.length + current.length + changed === 0) return undefined;
  return { added: current.length, removed: old.length, changed };
}

type Row = { group: string; item: RoadmapItem };

function toRows({ groups }: Roadmap): Row[] {
  return groups.flatMap(({ name, items }) => items.map((item) => ({ group: name, item })));
}

function keyOfPlace({ group, item }: Row): string {
  return `${group}\n${item.title}`;
}

function keyOfTitle({ item }: Row): string {
  return item.title;
}

function keyOfDates({ group, item: { from, to } }: Row): string | undefined {
  return from === undefined && to === undefined ? undefined : `${group}\n${from} ${to}`;
}

/** What a reader sees of a row. Its links are left aside: they change when files move. */
function toText({ group, item: { title, from, to, when, details } }: Row): string {
  return JSON.stringify([group, title, from, to, when, details.map(({ label, text }) => [label, text])]);
}
