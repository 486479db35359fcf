import type { Post } from '@/lib/content/post';
import { findImage } from '@/lib/images/find-image';
import { type ShareImage, toCardImage, toShareImage } from '@/lib/metadata/share-image';
import { routes } from '@/lib/site/urls';

/** The picture that a post is shared with: its cover where that is large enough, else the card that is drawn for it. */
export function toPostImage(post: Post): ShareImage {
  return toCoverImage(post) ?? toCardImage(routes.card(post.path), post.title);
}

/** The cover of a post, where it can be shared; then no card is drawn. */
export function toCoverImage(post: Pick<Post, 'cover' | 'source' | 'title'>): ShareImage | undefined {
  return post.cover && toShareImage(findImage(post.cover.src, post.source), post.cover.alt || post.title);
}
