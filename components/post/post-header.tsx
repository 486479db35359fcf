import { MonthMarks } from '@/components/retrospective/month-marks';
import type { PostPage } from '@/lib/pages/post-page';
import { dayOf, formatDate } from '@/lib/site/dates';
import { getSite } from '@/lib/site/site';
import { hrefTo, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

/** The head of a post: what it is, its title, what it says in a line, who wrote it and when. */
export function PostHeader({ page: { post, card, period, strip, chain, cohort } }: { page: PostPage }) {
  const words = getWords();
  const { language } = getSite();
  return (
    <header className="post-header">
      {card.emoji && !card.cover && (
        <p className="post-emoji" aria-hidden="true">
          {card.emoji}
        </p>
      )}
      {(card.label || cohort) && (
        <p className="eyebrow num">
          {card.label}
          {card.label && period && ' · '}
          {card.label && (chain?.year ? <a href={chain.year.href}>{period}</a> : period)}
          {card.label && cohort && ' · '}
          {cohort && (
            <a href={cohort.href}>
              {cohort.name}
              {cohort.round && ` · ${words.nthRound(cohort.round)}`}
            </a>
          )}
        </p>
      )}
      <h1>{post.title}</h1>
      {card.description && !post.isExcerpt && <p className="lede">{card.description}</p>}
      <p className="post-meta" lang={card.lang && language}>
        {card.badge && <span className="badge">{words[card.badge]}</span>}
        {post.authors.map(({ slug, name }) => (
          <a key={slug} href={hrefTo(routes.author(slug))} rel="author">
            {name}
          </a>
        ))}
        <time dateTime={dayOf(post.date)}>{formatDate(post.date, language)}</time>
        {post.updated && dayOf(post.updated) > dayOf(post.date) && (
          <time dateTime={dayOf(post.updated)}>{words.updated(formatDate(post.updated, language))}</time>
        )}
        <span className="num">{words.minutesToRead(post.minutes)}</span>
        {post.categories.map(({ slug, name }) => (
          <a key={slug} href={hrefTo(routes.category(slug))}>
            {name}
          </a>
        ))}
        {post.translations.map(({ lang, path }) => (
          <a key={lang} href={hrefTo(path)} hrefLang={lang} lang={lang}>
            {new Intl.DisplayNames(lang, { type: 'language' }).of(lang)}
          </a>
        ))}
        {[chain?.previous, chain?.next, chain?.counterpart].map(
          (link) =>
            link && (
              <span key={link.href} className="num">
                {link.relation} <a href={link.href}>{link.period}</a>
              </span>
            ),
        )}
        {card.months && !strip && <MonthMarks months={card.months} />}
      </p>
    </header>
  );
}
