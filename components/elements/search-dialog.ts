import type { Found, Results } from '@/lib/search/search';
import { hrefOf, make, makeMeta, noteOf, openIndex, readNotes, setInFonts } from './search-client';

/** How many pages the dialog shows; the search page shows all. */
const SHOWN = 6;

/**
 * Makes the dialog in `<site-search>` work, once. It is an editable combobox:
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/examples/combobox-autocomplete-list/
 */
export function workSearch(element: HTMLElement, dialog: HTMLDialogElement): void {
  const notes = readNotes(element);
  const find = <T extends Element>(selector: string) => dialog.querySelector(selector) as T;
  const form = find<HTMLFormElement>('form');
  const input = find<HTMLInputElement>('input');
  const list = find<HTMLElement>('[role=listbox]');
  const note = find<HTMLElement>('[role=status]');
  const all = find<HTMLAnchorElement>('.search-foot a');
  const search = openIndex(form.action);
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('a')];
  const active = () => list.querySelector<HTMLAnchorElement>('[aria-selected=true]');

  function choose(option: Element | undefined): void {
    active()?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  }

  function show(query: string, results: Results | undefined): void {
    const found = results?.first ?? [];
    const groups = found.map((page, index) => makeGroup(form.action, page, index));
    list.replaceChildren(...groups);
    setInFonts(form.action, found, groups);
    list.hidden = found.length === 0;
    list.scrollTop = 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    choose(undefined);
    note.textContent = noteOf(notes, query, results);
    all.hidden = list.hidden;
    all.href = `${form.action}?q=${encodeURIComponent(query)}`;
  }

  async function run(query: string): Promise<void> {
    turn += 1;
    const mine = turn;
    try {
      const results = await search(query, SHOWN);
      if (mine === turn) show(query, results);
    } catch {
      if (mine !== turn) return;
      show('', undefined);
      note.textContent = notes.failed;
    }
  }

  input.addEventListener('input', (event) => {
    clearTimeout(timer);
    timer = setTimeout(run, 150, settled(input.value, (event as InputEvent).isComposing));
  });
  input.addEventListener('keydown', (event) => {
    // Keys of a syllable that is being put together are the keyboard's own.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = options();
    const option = active();
    const at = option ? all.indexOf(option) : -1;
    const next = {
      ...{ ArrowDown: at + 1, ArrowUp: (option ? at : all.length) - 1 },
      // Without an option they move in the text.
      ...(option && { Home: 0, End: all.length - 1 }),
    }[event.key];
    if (event.key === 'Enter' && option) option.click();
    else if (next === undefined || all.length === 0) return;
    else choose(all[next]);
    event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    // A place on this very page would be hidden behind the dialog.
    if ((event.target as Element).closest('a') && !event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
  });
  find('form button').addEventListener('click', () => dialog.close());
  // The dialog itself is hit only beside what is in it.
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  // What has been typed while this was loaded, perhaps to the middle of a syllable.
  if (input.value) void run(settled(input.value, true));
}

/** While a syllable is put together, 회ㄱ is on its way to 회고: its last consonant is not looked for yet. */
export function settled(text: string, isComposing: boolean): string {
  return isComposing ? text.replace(/(?<=[가-힣])[ㄱ-ㅎ]$/, '') : text;
}

/** A page as a group of options: itself, and the sections of it that speak of what is looked for. */
function makeGroup(home: string, page: Found, number: number): HTMLElement {
  const opening = page.sections.find(({ id }) => id === '');
  const own = makeOption(hrefOf(home, page), `search-${number}`, [
    make('span', 'search-title', page.title),
    makeMeta(page),
    ...(opening ? [make('span', 'search-text', opening.text)] : []),
  ]);
  const sections = page.sections
    .filter(({ id }) => id !== '')
    .map(({ id, heading, text }, index) =>
      makeOption(hrefOf(home, page, id), `search-${number}-${index}`, [
        make('span', 'search-heading', heading),
        make('span', 'search-text', text),
      ]),
    );
  const group = make('div', 'search-group', own, ...sections);
  group.role = 'group';
  group.ariaLabel = page.title.join('');
  if (page.lang) group.lang = page.lang;
  return group;
}

function makeOption(href: string, id: string, children: HTMLElement[]): HTMLElement {
  const option = make('a', 'search-option', ...children) as HTMLAnchorElement;
  Object.assign(option, { href, id, role: 'option', tabIndex: -1, ariaSelected: 'false' });
  return option;
}
