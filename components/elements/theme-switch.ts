/**
 * `<theme-switch><button type="button">…</button></theme-switch>`: the button changes between light and dark.
 * Until the reader has chosen, the page follows the system. `theme-start.ts` has decided before the first paint;
 * this keeps the page and the button true afterwards.
 */
class ThemeSwitch extends HTMLElement {
  #listening = new AbortController();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.querySelector('button')?.addEventListener('click', toggle, { signal });
    dark.addEventListener('change', show, { signal });
    // Another tab has chosen, or storage was cleared (`key` is null).
    addEventListener('storage', (event) => (event.key === KEY || event.key === null) && show(), { signal });
    // The page comes back from the back/forward cache as it was left.
    addEventListener('pageshow', show, { signal });
    show();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
  }
}

type Theme = 'light' | 'dark';

const KEY = 'theme';
const dark = matchMedia('(prefers-color-scheme: dark)');
/** Where storage is blocked, the choice lasts as long as the page. */
let unstored: Theme | undefined;

function toggle(): void {
  const theme: Theme = current() === 'dark' ? 'light' : 'dark';
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    unstored = theme;
  }
  show();
}

function current(): Theme {
  return chosen() ?? (dark.matches ? 'dark' : 'light');
}

function chosen(): Theme | undefined {
  try {
    const stored = localStorage.getItem(KEY);
    if (stored === 'light' || stored === 'dark') return stored;
  } catch {
    // Storage is blocked.
  }
  return unstored;
}

function show(): void {
  const theme = current();
  document.documentElement.dataset.theme = theme;
  for (const button of document.querySelectorAll('theme-switch button')) {
    button.setAttribute('aria-pressed', String(theme === 'dark'));
  }
}

customElements.define('theme-switch', ThemeSwitch);
