import type { CanonicalPost } from '@/lib/dialects/canonical-post';
import type { Term } from './taxonomy';
import type { Visibility } from './visibility';

/** Who writes: a file of `content/authors/`, or a bare name that a post gives. */
export type Author = {
  slug: string;
  name: string;
  bio?: string;
  /** A picture beside the author's file or in `public/`, as written. */
  avatar?: string;
  links: { label: string; href: string }[];
};

/** An entry as the house knows it, without its body: what lists, feeds and neighbours are made of. */
export type Post = Pick<
  CanonicalPost,
  | 'source'
  | 'type'
  | 'format'
  | 'title'
  | 'description'
  | 'isExcerpt'
  | 'updated'
  | 'cover'
  | 'emoji'
  | 'comments'
  | 'thread'
  | 'math'
  | 'breaks'
  | 'pinned'
  | 'kind'
  | 'period'
  | 'keyword'
  | 'goals'
  | 'outcomes'
  | 'cohort'
  | 'extra'
  | 'bodyLine'
> & {
  /** Its address: decoded, NFC, begins with `/`, ends with `/` or `.html`. */
  path: string;
  /** Old addresses that lead here, in the same form. */
  aliases: string[];
  /** Its oldest known address as somebody wrote it, where that is not `path`: see `toFirstAddress`. */
  firstAddress?: string;
  /** ISO 8601 with offset; `''` for a page. */
  date: string;
  lang: string;
  tags: Term[];
  categories: Term[];
  series?: Term;
  authors: Author[];
  visibility: Visibility;
  /** Minutes to read, at least 1. */
  minutes: number;
  /** Characters of prose, without spaces, code and markup. */
  characters: number;
  /** The same text in other languages. */
  translations: { lang: string; path: string; title: string }[];
};

/** A post with what its author wrote below the front matter. */
export type PostWithBody = Post & { body: string };
