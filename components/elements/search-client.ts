import type { Marked } from '@/lib/search/mark';
import { createSearch, type Found, type Results } from '@/lib/search/search';
import { encodePath } from '@/lib/site/urls';

/** What the interface says, with `{n}` for a number and `{q}` for what is looked for. */
export type Notes = Record<'short' | 'found' | 'about' | 'none' | 'noneFiltered' | 'failed' | 'title', string>;

export function readNotes(element: HTMLElement): Notes {
  return JSON.parse(element.dataset.notes ?? '{}');
}

/** @param home the address of the search page, below which the index lies */
export function openIndex(home: string): ReturnType<typeof createSearch> {
  return createSearch(async (name, isFresh) => {
    // The list of files keeps its name: hosts say for how long it may be kept, and a fresh one asks them again.
    const cache = isFresh ? 'reload' : name.includes('/') ? 'default' : 'no-cache';
    const response = await fetch(new URL(name, home), { cache });
    if (!response.ok) throw new Error(response.url);
    return response.json();
  });
}

/** Where a page, or a place on it, is. */
export function hrefOf(home: string, { path }: Found, id = ''): string {
  const site = new URL('..', home).pathname;
  return `${site}${encodePath(path.slice(1))}${id && `#${encodeURIComponent(id)}`}`;
}

/** What is said of the results. */
export function noteOf(notes: Notes, query: string, results: Results | undefined, isFiltered = false): string {
  if (results === undefined) return notes.short;
  const count = results.total();
  const none = isFiltered ? notes.noneFiltered : notes.none;
  const note = count === 0 ? none : results.isExact() ? notes.found : notes.about;
  return note.replace('{n}', String(count)).replace('{q}', () => query.trim());
}

/** An element with a class and what is in it; marked words stand in `<mark>`. */
export function make(tag: string, className: string, ...children: (Node | Marked)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const child of children) {
    if (child instanceof Node) element.append(child);
    else element.append(...child.map((text, index) => (index % 2 === 1 ? make('mark', '', [text]) : text)));
  }
  return element;
}

/** Sets what is shown of pages in their font, once it is shown; else readers have their own. */
export function setInFonts(home: string, found: readonly Found[], elements: readonly HTMLElement[]): void {
  import('./search-fonts').then(
    (fonts) => fonts.setInFonts(home, found, elements),
    () => {},
  );
}

/** When a post was written, what kind of entry it is, and those of its tags that were found. */
export function makeMeta({ date, label, tags }: Found): HTMLElement {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeZone: 'UTC' });
  return make(
    'span',
    'search-meta',
    ...(label ? [make('span', 'label', [label])] : []),
    ...(date ? [make('time', 'num', [format.format(new Date(date))])] : []),
    ...tags.filter((tag) => tag.length > 1).map(([first = '', ...rest]) => make('span', '', [`#${first}`, ...rest])),
  );
}
