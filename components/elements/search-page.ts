import type { Filters, Found, Results } from '@/lib/search/search';
import { hrefOf, make, makeMeta, noteOf, openIndex, readNotes, setInFonts } from './search-client';

/** How many pages at once. */
const SHOWN = 8;

/**
 * `<search-page>` holds the form and an empty list. What is looked for stands in the address (`?q=&kind=&year=&tag=`):
 * typing changes the entry of the history, choosing and Enter make a new one.
 */
class SearchPage extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    work(this, this.#listening.signal);
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }
}

function work(element: HTMLElement, signal: AbortSignal): void {
  const find = <T extends Element>(selector: string) => element.querySelector(selector) as T;
  const form = find<HTMLFormElement>('form');
  const input = find<HTMLInputElement>('input');
  const note = find<HTMLElement>('[role=status]');
  const list = find<HTMLElement>('ol');
  const more = find<HTMLElement>('.search-more');
  const notes = readNotes(element);
  const search = openIndex(form.action);
  const untitled = document.title;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let results: Results | undefined;

  function append(found: readonly Found[]): void {
    const items = found.map((page) => makeItem(form.action, page));
    list.append(...items);
    setInFonts(form.action, found, items);
    note.textContent = noteOf(notes, input.value, results, hasFilters());
    list.hidden = list.childElementCount === 0;
    more.hidden = list.childElementCount >= (results?.total() ?? 0);
  }

  const filters = (): Filters => Object.fromEntries([...readForm(form)].filter(([name]) => name !== 'q'));
  const hasFilters = (): boolean => Object.keys(filters()).length > 0;

  async function run(): Promise<void> {
    turn += 1;
    const mine = turn;
    const query = input.value;
    document.title = query.trim() ? notes.title.replace('{q}', () => query.trim()) : untitled;
    try {
      const answer = await search(query, SHOWN, filters());
      if (mine !== turn) return;
      results = answer;
      list.replaceChildren();
      append(answer?.first ?? []);
    } catch {
      if (mine === turn) note.textContent = notes.failed;
    }
  }

  /** @param isNew whether one may come back to what was there before */
  function go(isNew: boolean): void {
    clearTimeout(timer);
    const params = readForm(form).toString();
    const address = params ? `?${params}` : location.pathname;
    if (isNew && `?${params}` !== location.search) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void run();
  }

  function readAddress(): void {
    const params = new URLSearchParams(location.search);
    for (const field of form.querySelectorAll<HTMLInputElement>('[name]')) field.value = params.get(field.name) ?? '';
    if (input.value || list.childElementCount > 0) void run();
  }

  input.addEventListener(
    'input',
    () => {
      clearTimeout(timer);
      timer = setTimeout(go, 250, false);
    },
    { signal },
  );
  form.addEventListener('change', (event) => event.target !== input && go(true), { signal });
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      go(true);
    },
    { signal },
  );
  more.addEventListener(
    'click',
    async () => {
      const mine = turn;
      const last = list.lastElementChild;
      const found = await results?.next(SHOWN).catch(() => undefined);
      if (mine !== turn) return;
      if (found) append(found);
      else note.textContent = notes.failed;
      // The button may be gone: one goes on reading where the new ones begin.
      last?.nextElementSibling?.querySelector('a')?.focus();
    },
    { signal },
  );
  addEventListener('popstate', readAddress, { signal });
  readAddress();
}

function readForm(form: HTMLFormElement): URLSearchParams {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()] as [string, string]);
  return new URLSearchParams(fields.filter(([, value]) => value !== ''));
}

function makeItem(home: string, page: Found): HTMLElement {
  const opening = page.sections.find(({ id }) => id === '');
  const sections = page.sections.filter(({ id }) => id !== '');
  const item = make(
    'li',
    'search-group',
    make('h2', 'search-title', makeLink(hrefOf(home, page), page.title)),
    makeMeta(page),
    ...(opening ? [make('p', 'search-text', opening.text)] : []),
    ...(sections.length > 0 ? [make('ul', '', ...sections.map((section) => makeSection(home, page, section)))] : []),
  );
  if (page.lang) item.lang = page.lang;
  return item;
}

function makeSection(home: string, page: Found, { id, heading, text }: Found['sections'][number]): HTMLElement {
  const link = makeLink(hrefOf(home, page, id), heading);
  return make('li', '', make('h3', 'search-heading', link), make('p', 'search-text', text));
}

function makeLink(href: string, text: string[]): HTMLElement {
  const link = make('a', '', text) as HTMLAnchorElement;
  link.href = href;
  return link;
}

customElements.define('search-page', SearchPage);
