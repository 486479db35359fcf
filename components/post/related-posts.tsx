import type { RelatedPost } from '@/lib/pages/related';
import { dayOf, formatDate } from '@/lib/site/dates';
import { getSite } from '@/lib/site/site';
import { getWords } from '@/lib/site/words/words';

/** Posts that speak of the same things. */
export function RelatedPosts({ posts }: { posts: readonly RelatedPost[] }) {
  if (posts.length === 0) return null;
  const { language } = getSite();
  return (
    <nav className="related" aria-labelledby="related">
      <h2 id="related">{getWords().relatedPosts}</h2>
      <ul>
        {posts.map(({ href, title, date, description }) => (
          <li key={href}>
            <a href={href}>{title}</a>
            <time dateTime={dayOf(date)}>{formatDate(date, language)}</time>
            {description && <p>{description}</p>}
          </li>
        ))}
      </ul>
    </nav>
  );
}
