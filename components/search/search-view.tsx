import { PageHeading } from '@/components/layout/page-heading';
import type { SearchOption, SearchPage } from '@/lib/pages/search-page';
import { getElementPath } from '@/lib/site/elements';
import { hrefTo, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';

/** The search as a page of its own: what is looked for stands in its address, so that it can be shared. */
export function SearchView({ page }: { page: SearchPage }) {
  const words = getWords();
  const notes = JSON.stringify({ ...words.searchNotes, title: page.title });
  return (
    <>
      <FeatureStyle name="search-view" />
      <PageHeading title={words.search} />
      <search-page data-notes={notes}>
        <search>
          <form className="search-form" action={hrefTo(routes.search)}>
            <input
              className="search-field"
              name="q"
              type="search"
              aria-label={words.searchFor}
              placeholder={words.searchHint}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              enterKeyHint="search"
            />
            <div className="search-filters">
              <Filter name="kind" label={words.searchKind} options={page.kinds} />
              <Filter name="year" label={words.searchYear} options={page.years} />
              <Filter name="tag" label={words.searchTag} options={page.tags} />
            </div>
          </form>
        </search>
        <p className="search-note" role="status">
          {words.searchNotes.short}
        </p>
        <ol className="search-results" aria-label={words.searchResults} hidden />
        <button type="button" className="search-more" hidden>
          {words.searchMore}
        </button>
      </search-page>
      <noscript>
        <style>{'search-page{display:none}'}</style>
        <ElsewhereForm place={page.place} />
      </noscript>
      <nav className="search-lists" aria-label={words.searchOtherWays}>
        <h2>{words.searchOtherWays}</h2>
        <ul>
          {page.lists.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <script type="module" src={hrefTo(getElementPath('search-page'))} />
    </>
  );
}

function Filter({ name, label, options }: { name: string; label: string; options: SearchOption[] }) {
  if (options.length < 2) return null;
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        <option value="">{getWords().searchAny}</option>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/**
 * For readers without script: Google, because `as_sitesearch` is a plain field of a form and takes a path too (a blog
 * below `/blog` is not its whole host), and because it knows more Korean blogs than the others.
 */
function ElsewhereForm({ place }: { place: string }) {
  const words = getWords();
  return (
    <search>
      <form className="search-elsewhere" action="https://www.google.com/search">
        <p>{words.searchElsewhere}</p>
        <input type="hidden" name="as_sitesearch" value={place} />
        <input className="search-field" name="q" type="search" aria-label={words.searchFor} required />
        <button type="submit">{words.searchWithGoogle}</button>
      </form>
    </search>
  );
}
