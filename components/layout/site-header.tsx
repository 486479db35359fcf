import { SearchButton } from '@/components/search/search-button';
import type { Navigation } from '@/lib/pages/site-frame';
import { getWords } from '@/lib/site/words/words';
import { ThemeButton } from './theme-button';
import { YearGlyph } from './year-glyph';

export function SiteHeader({ title, home, navigation }: { title: string; home: string; navigation: Navigation }) {
  const words = getWords();
  return (
    <header className="site-header page">
      <a className="site-mark" href={home}>
        <YearGlyph />
        {title}
      </a>
      <nav className="site-nav" aria-label={words.siteNavigation}>
        {navigation.map(({ label, href, current }) => (
          <a key={href} href={href} aria-current={current}>
            {label}
          </a>
        ))}
      </nav>
      <div className="site-tools">
        <SearchButton />
        <ThemeButton />
      </div>
    </header>
  );
}
