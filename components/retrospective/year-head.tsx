import type { YearLink, YearPage } from '@/lib/pages/year-page';
import { getWords } from '@/lib/site/words/words';
import { hueStyle } from '../styles/hue-style';

/** The figure of a year, and its keyword between those of its neighbours: 2024 질문 → 읽기 → 2026 짓기. */
export function YearHead({ year, keyword, before, after }: Pick<YearPage, 'year' | 'keyword' | 'before' | 'after'>) {
  const words = getWords();
  return (
    <header className="year-head">
      <h1 className="numeral">{year}</h1>
      <div className="year-words">
        {before && (
          <p>
            <Neighbour link={before} label={words.previousYear} rel="prev" /> <Arrow />
          </p>
        )}
        {keyword && (
          <p className="keyword" data-length={lengthOf(keyword)}>
            <span className="sr-only">{words.keywordOfThatYear}: </span>
            {keyword}
          </p>
        )}
        {after && (
          <p>
            <Arrow /> <Neighbour link={after} label={words.nextYear} rel="next" />
          </p>
        )}
      </div>
    </header>
  );
}

function Neighbour({ link, label, rel }: { link: YearLink; label: string; rel: 'prev' | 'next' }) {
  return (
    <a href={link.href} rel={rel} data-hue="" style={hueStyle(link.hue)}>
      <span className="sr-only">{label}: </span>
      <span className="num">{link.year}</span> {link.keyword && <b>{link.keyword}</b>}
    </a>
  );
}

function Arrow() {
  return <span aria-hidden="true">→</span>;
}

/** A word is set large; a sentence must not push the figure away. Hangul is about twice as wide as Latin. */
function lengthOf(keyword: string): 'word' | 'phrase' | 'sentence' {
  const width = [...keyword].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
  return width <= 8 ? 'word' : width <= 16 ? 'phrase' : 'sentence';
}
