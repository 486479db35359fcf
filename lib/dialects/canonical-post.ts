import type { Problem } from '@/lib/problems/problem';

export const KINDS = ['retrospective', 'pledge', 'roadmap', 'note'] as const;
export type Kind = (typeof KINDS)[number];

/** What became of a goal, as a later retrospective tells it. */
export const RESULTS = ['kept', 'partly', 'dropped', 'changed'] as const;
export type Result = (typeof RESULTS)[number];

/** A promise stated in a pledge, or read from its task list. */
export type Goal = {
  /** What an outcome names it by; the same id in a later pledge is the same goal, carried over. */
  id: string;
  text: string;
  /** How many of `unit` were promised. */
  target?: number;
  unit?: string;
  /** A day (`2024-12-31`) or a month (`2024-12`). */
  due?: string;
  /** The id that it had in an earlier pledge, where it was renamed. */
  continues?: string;
  /** Its box is ticked in the pledge itself. */
  done?: boolean;
  /** 1-based line of the source file. */
  line?: number;
};

/** The answer to a goal; `value` counts in the goal's `unit`, `line` is that of the source file. */
export type Outcome = { goal: string; result: Result; value?: number; note?: string; line?: number };

/** What a post does not state and was read from how it is written. What front matter states overrules it. */
export type Derivation = {
  field: 'kind' | 'period' | 'cohort' | 'keyword' | 'goals';
  /** As it would stand in front matter; for goals, how many. */
  value: string;
  /** Where it was read: `title`, `tags`, `categories`, `date`, `body`. */
  from: string;
  /** The name of the rule that read it. */
  rule: string;
  /** The words it was read from: `회고록`. */
  found?: string;
};

/** A thread of comments: words of its title, or the number of the issue or discussion. */
export type Thread = { term: string } | { number: number };

/** A picture as the author wrote it, with its line in the file; `src` is not resolved yet. */
export type ImageReference = { src: string; alt?: string; line?: number };

/**
 * One entry in Hoego's own words, whatever engine it was written for.
 * It says what the author said and nothing else: addresses, counts and pictures are worked out later.
 */
export type CanonicalPost = {
  /** The owner's file, relative to the content folder, NFC, with forward slashes: `_posts/2020-03-01-pledge.md`. */
  source: string;
  /** A `post`, or a `page` such as `pages/about.mdx`, which has no date and stands in no list. */
  type: 'post' | 'page';
  format: 'md' | 'mdx';
  title: string;
  /** As written, or the first paragraph as plain text of at most 160 characters; `''` where there is none. */
  description: string;
  /** The description was taken from the body, so a page that shows the body need not say it twice. */
  isExcerpt?: boolean;
  /**
   * ISO 8601 with offset: `2024-12-31T00:00:00+09:00`. The first ten characters are the day as the author
   * wrote it, never shifted; the offset is the one written, else the site's at that time. Pages have none, and drafts may have none.
   */
  date?: string;
  updated?: string;
  tags: string[];
  /** In the author's order: for Jekyll and Hexo they are a path. */
  categories: string[];
  series?: string;
  authors: string[];
  cover?: ImageReference;
  emoji?: string;
  /** BCP 47, such as `en`; `index.en.md` says it too. */
  lang?: string;
  /** What the file or folder is called, without date, extension and `index`: `2024-retrospective`, `review/book/01`. */
  slug: string;
  /** A full address or a pattern (`/:categories/:title/`), where the post has its own. */
  permalink?: string;
  /** Old addresses, as written. */
  aliases: string[];
  /** `draft` is never published; `unlisted` is reachable by link and stands in no list. */
  visibility: 'public' | 'unlisted' | 'draft';
  comments?: boolean;
  /** The thread of its comments, where it does not follow from the address. */
  thread?: Thread;
  math?: boolean;
  /** A single line break in the body is a break on the page (Hexo, velog). */
  breaks?: boolean;
  pinned?: boolean;
  kind?: Kind;
  /** `2024`, `2024-H1`, `2024-Q3`, `2024-05`, `2024-W23`, or an ISO 8601 interval `2024-01-01/2024-03-15`. */
  period?: string;
  keyword?: string;
  goals: Goal[];
  outcomes: Outcome[];
  /** The id of a file in `cohorts/`, or what the cohort is called: `글또 4기`. */
  cohort?: string;
  /** Which of these fields were derived; none where all were stated, or nothing was found. For `check`, not stored. */
  derived?: Derivation[];
  /** Front matter that Hoego has no word for, kept as it was. */
  extra: Record<string, unknown>;
  /** The body with `\n` line ends, otherwise as written. */
  body: string;
  /** 1-based line of the source file on which `body` begins. */
  bodyLine: number;
};

/** What came of reading one file. There is a post unless a problem is an error. */
export type Reading = { post?: CanonicalPost; problems: Problem[] };
