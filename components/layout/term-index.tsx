import type { TermLink } from '@/lib/pages/term-page';
import { getWords } from '@/lib/site/words/words';
import { FeatureStyle } from '../features/feature-style';

/** The index of a taxonomy: each term with how many posts it has. */
export function TermIndex({ terms, empty }: { terms: TermLink[]; empty: string }) {
  if (terms.length === 0) return <p className="empty">{empty}</p>;
  return (
    <ul className="term-index">
      <FeatureStyle name="term-index" />
      {terms.map(({ name, slug, href, count }) => (
        <li key={slug}>
          <a href={href}>
            <span>{name}</span>
            <span className="num">{getWords().countPosts(count)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
