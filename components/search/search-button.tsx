import { hrefTo, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

/** A link to the search; with script a button that opens it over the page. The dialog is dressed when it is opened. */
export function SearchButton() {
  const words = getWords();
  const action = hrefTo(routes.search);
  return (
    <site-search data-notes={JSON.stringify(words.searchNotes)}>
      <a className="search-button" href={action}>
        {words.search}
        <kbd>/</kbd>
      </a>
      <button
        type="button"
        className="search-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        aria-label={words.search}
      >
        {words.search}
        <kbd>/</kbd>
      </button>
      <dialog className="search-dialog" aria-label={words.search}>
        <search>
          <form action={action}>
            <input
              name="q"
              type="text"
              role="combobox"
              aria-label={words.searchFor}
              aria-autocomplete="list"
              aria-expanded="false"
              aria-controls="search-options"
              placeholder={words.searchHint}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              enterKeyHint="search"
            />
            <button type="button">{words.searchClose}</button>
          </form>
        </search>
        <div
          id="search-options"
          role="listbox"
          aria-label={words.searchResults}
          hidden
          // biome-ignore lint/security/noDangerouslySetInnerHtml: it is empty: React leaves alone what the element puts in
          dangerouslySetInnerHTML={{ __html: '' }}
          suppressHydrationWarning
        />
        <div className="search-foot">
          <p role="status" suppressHydrationWarning>
            {words.searchNotes.short}
          </p>
          <a href={action} hidden>
            {words.searchAll}
          </a>
        </div>
      </dialog>
    </site-search>
  );
}
