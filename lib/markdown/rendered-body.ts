import type { Root } from 'hast';
import type { Problem } from '@/lib/problems/problem';
import type { EmbedName } from './author-forms';
import type { BodyFeature } from './body-features';
import type { CalloutName } from './callouts';

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
  /** `true`: every `$…$` is a formula; `false`: none is; left out, what is plainly TeX. */
  math?: boolean;
  /** What an `.mdx` author may use: any other `<Name>` is told as an error. Left out, names are not looked at. */
  components?: readonly string[];
};

/** The words that the renderer puts into a body, in the language of the post. `{n}` is replaced by a number. */
export type BodyLabels = {
  /** The heading over the footnotes: `각주`. */
  footnotes: string;
  /** Names the way back from footnote `{n}`: `본문의 {n}번 각주로 돌아가기`. */
  backToReference: string;
  /** Names the region in which the `{n}`th table scrolls: `표 {n}`. */
  table: string;
  /** What each callout is called that has no title: `참고`. */
  callouts: Record<CalloutName, string>;
  /** Names a fold without a title: `펼쳐 보기`. */
  details: string;
  /** Names a diagram without a title: `다이어그램`. */
  diagram: string;
  /** Opens the text that a diagram was drawn from: `다이어그램 원문`. */
  diagramSource: string;
};

export type TocEntry = { depth: 2 | 3 | 4 | 5 | 6; id: string; text: string };

/**
 * A link or picture of the body with where it stands in the owner's file; resolving it is the page's work.
 * `url` is exactly the `href`, `src` or `poster` of its element, so that a table by `url` finds it:
 * as the author wrote it, with character references and escapes of Markdown decoded, white space around it dropped.
 */
export type Reference = { kind: 'link' | 'image'; url: string; line: number; column: number };

/** Data of the blog that a body asks for (`::goals{year=2025}`), with where it stands in the owner's file. */
export type EmbedRequest = { name: EmbedName; year?: number; line: number; column: number };

/** A cell of a table: its text, and where its first link leads, as written. */
export type TableCell = { text: string; href?: string };

/** A table with a column that could be dates: what roadmaps are drawn from. */
export type BodyTable = {
  /** The headings above it, the highest first. */
  group: string[];
  /** The id of the nearest of them. */
  id?: string;
  header: string[];
  rows: { cells: TableCell[] }[];
};

/** A body that is ready to become React: plain data, so that it can be cached by the hash of what went in. */
export type RenderedBody = {
  /** The tree of a `.md` body, or the compiled function body of an `.mdx` one. */
  content: { format: 'md'; tree: Root } | { format: 'mdx'; code: string };
  toc: TocEntry[];
  references: Reference[];
  embeds: EmbedRequest[];
  /** In order of their names. */
  features: BodyFeature[];
  /** Left out where no table has dates. */
  tables?: BodyTable[];
  /** The picture that is seen at once, by its `url`; left out where none is. */
  leading?: string;
  problems: Problem[];
};

/** What pages and checks know of a body without its tree or code, which are most of it. */
export type BodyFacts = Omit<RenderedBody, 'content'>;
