import { getWords } from '@/lib/site/words/words';

/** Drawn without script too, but shown only when the element that makes it work has loaded. */
export function ThemeButton() {
  return (
    <theme-switch>
      <button type="button" className="theme-button" aria-label={getWords().switchTheme} suppressHydrationWarning>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <circle cx="10" cy="10" r="7.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M10 2.75a7.25 7.25 0 0 1 0 14.5z" fill="currentColor" />
        </svg>
      </button>
    </theme-switch>
  );
}
