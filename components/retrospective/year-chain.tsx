import { FeatureStyle } from '@/components/features/feature-style';
import type { ChainLink, YearChain as YearChainFacts } from '@/lib/pages/year-chain';
import { getWords } from '@/lib/site/words/words';
import { hueStyle } from '../styles/hue-style';
import { MonthMarks } from './month-marks';

/** Where a retrospective stands: the years with their words, the ones before and after it, and what was pledged. */
export function YearChain({ chain }: { chain: YearChainFacts }) {
  const words = getWords();
  const { years, year, previous, next, counterpart } = chain;
  return (
    <nav className="year-chain" aria-label={words.yearChain}>
      <FeatureStyle name="year-chain" />
      {years.length > 1 && (
        <ol className="num">
          {years.map(({ year: number, href, keyword, current }) => (
            <li key={number}>
              {href ? (
                <a href={href} aria-current={current || undefined}>
                  {number}
                  {keyword && <small>{keyword}</small>}
                </a>
              ) : (
                <span aria-current={current ? 'page' : undefined}>
                  {number}
                  {keyword && <small>{keyword}</small>}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {(previous || next || counterpart) && (
        <div className="neighbours">
          {previous && <ChainNeighbour link={previous} rel="prev" />}
          {next && <ChainNeighbour link={next} rel="next" />}
          {counterpart && <ChainNeighbour link={counterpart} />}
        </div>
      )}
      {year && (
        <a className="quiet-link" href={year.href}>
          {words.yearPage(year.year)} →
        </a>
      )}
    </nav>
  );
}

function ChainNeighbour({ link, rel }: { link: ChainLink; rel?: 'prev' | 'next' }) {
  return (
    <a href={link.href} rel={rel} data-hue="" style={hueStyle(link.hue)}>
      <span className="num">
        {link.relation} {link.period}
        {link.keyword && ` · ${link.keyword}`}
        <MonthMarks months={link.months} decorative />
      </span>
      <strong>{link.title}</strong>
    </a>
  );
}
