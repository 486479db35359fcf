import type { Root } from 'hast';
import type { Problem } from '@/lib/problems/problem';

/** What the renderer needs to know of a post or page. */
export type BodySource = {
  format: 'md' | 'mdx';
  body: string;
  /** 1-based line of the source file on which the body begins; problems are told in lines of that file. */
  bodyLine: number;
  /** The owner's file, for problems. */
  source: string;
  /** A leading heading that repeats the title is dropped. */
  title: string;
  /** A single line break is a break. */
  breaks?: boolean;
};

export type TocEntry = { depth: 2 | 3 | 4 | 5 | 6; id: string; text: string };

/** A link or picture of the body as the author wrote it, with where it stands; resolving it is the page's work. */
export type Reference = { kind: 'link' | 'image'; url: string; line: number; column: number };

/** A body that is ready to become React: plain data, so that it can be cached by the hash of what went in. */
export type RenderedBody = {
  /** The tree of a `.md` body, or the compiled function body of an `.mdx` one. */
  content: { format: 'md'; tree: Root } | { format: 'mdx'; code: string };
  toc: TocEntry[];
  references: Reference[];
  problems: Problem[];
};
