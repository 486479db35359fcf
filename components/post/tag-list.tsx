import type { Term } from '@/lib/content/taxonomy';
import { hrefTo, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

export function TagList({ tags }: { tags: Term[] }) {
  if (tags.length === 0) return null;
  return (
    <ul className="tag-list" aria-label={getWords().tags}>
      {tags.map(({ slug, name }) => (
        <li key={slug}>
          <a href={hrefTo(routes.tag(slug))} rel="tag">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
