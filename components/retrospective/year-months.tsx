import type { MonthGroup } from '@/lib/pages/years';
import { formatDate } from '@/lib/site/dates';
import { getSite } from '@/lib/site/site';
import { getWords } from '@/lib/site/words/words';

/** The posts of a year, one month after the other. */
export function YearMonths({ year, months }: { year: number; months: readonly MonthGroup[] }) {
  const words = getWords();
  return (
    <section className="year-months" aria-labelledby="written">
      <h2 id="written">{words.writtenInYear}</h2>
      {months.length === 0 && <p className="empty">{words.nothingWritten(year)}</p>}
      <div>
        {months.map(({ month, id, cards }) => (
          <section key={id} id={id} aria-labelledby={`${id}-name`}>
            <h3 id={`${id}-name`} className="num">
              {words.month(month)}
              <small>{words.countPosts(cards.length)}</small>
            </h3>
            <ul>
              {cards.map(({ href, title, date, label, lang, badge }) => (
                <li key={href}>
                  <a href={href} lang={lang} data-told={label ? '' : undefined}>
                    {title}
                  </a>
                  {badge && <span className="badge">{words[badge]}</span>}
                  <time dateTime={date.slice(0, 10)}>{formatDate(date, getSite().language, 'short')}</time>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
