import styles from './search.css?url';

/**
 * `<site-search>` holds a link to the search page, a button and an empty dialog: with script the button stands for the
 * link, and it, `/` and Ctrl or ⌘ K open the dialog. What works and dresses the dialog is loaded then, and the index
 * with the first key in it. Nothing is put in another place: React may not have taken up the page yet.
 */
class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => open(this));
  }
}

function open(search: HTMLElement): void {
  // The page of the search has a field of its own.
  const field = document.querySelector<HTMLInputElement>('search-page input');
  const dialog = search.querySelector('dialog');
  if (field || !dialog) field?.select();
  else if (!dialog.open) {
    // It takes what is typed from the first moment, and is seen when it is dressed.
    if (!isPrepared) prepare(search, dialog);
    isPrepared = true;
    dialog.showModal();
    dialog.querySelector('input')?.select();
  }
}

let isPrepared = false;

async function prepare(search: HTMLElement, dialog: HTMLDialogElement): Promise<void> {
  dialog.style.opacity = '0';
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL(styles, import.meta.url).href;
  document.head.append(link);
  const dressed = new Promise((resolve) => {
    link.onload = link.onerror = resolve;
  });
  try {
    const [{ workSearch }] = await Promise.all([import('./search-dialog'), dressed]);
    workSearch(search, dialog);
  } catch {
    // The site is a newer one than this page, or it is out of reach: its own page can tell.
    dialog.querySelector('form')?.submit();
  }
  dialog.style.opacity = '';
}

addEventListener('keydown', (event) => {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  // With a Hangul keyboard, K is ㅏ.
  const isShortcut = ctrlKey || metaKey ? key === 'k' || code === 'KeyK' : key === '/';
  const search = document.querySelector<HTMLElement>('site-search');
  if (!search || !isShortcut || altKey || (shiftKey && key !== '/') || event.defaultPrevented) return;
  if ((target as Element).closest?.('input, textarea, select, [contenteditable], dialog')) return;
  event.preventDefault();
  open(search);
});

customElements.define('site-search', SiteSearch);
