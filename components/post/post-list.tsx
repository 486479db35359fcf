import type { Card } from '@/lib/pages/card';
import { PostCard } from './post-card';

/** Posts with their thumbnails, as the page of a tag, a category or an author shows them. */
export function PostList({ cards }: { cards: Card[] }) {
  return (
    <div className="post-list">
      {cards.map((card) => (
        <PostCard key={card.href} card={card} level={2} thumbnail />
      ))}
    </div>
  );
}
