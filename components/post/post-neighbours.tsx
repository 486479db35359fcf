import type { PostPage } from '@/lib/pages/post-page';
import { getWords } from '@/lib/site/words/words';

/** The posts written just before and just after. */
export function PostNeighbours({ newer, older }: Pick<PostPage, 'newer' | 'older'>) {
  const words = getWords();
  if (!newer && !older) return null;
  return (
    <nav className="neighbours" aria-label={words.postNavigation}>
      {older && (
        <a href={older.href} rel="prev">
          <span>{words.previousPost}</span>
          <strong>{older.title}</strong>
        </a>
      )}
      {newer && (
        <a href={newer.href} rel="next">
          <span>{words.nextPost}</span>
          <strong>{newer.title}</strong>
        </a>
      )}
    </nav>
  );
}
