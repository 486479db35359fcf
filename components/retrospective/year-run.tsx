import type { Run } from '@/lib/pages/year-page';
import { getWords } from '@/lib/site/words/words';

/** Many retrospectives of months or weeks, each named by its number. */
export function YearRun({ run: { span, links } }: { run: Run }) {
  const words = getWords();
  const nameOf = span === 'month' ? words.month : words.week;
  return (
    <section className="year-run" aria-labelledby={`run-${span}`}>
      <h3 id={`run-${span}`}>{span === 'month' ? words.monthly : words.weekly}</h3>
      <ol className="num">
        {links.map(({ href, title, number }) => (
          <li key={href}>
            <a href={href} title={title}>
              {nameOf(number)}
              <span className="sr-only"> {title}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
