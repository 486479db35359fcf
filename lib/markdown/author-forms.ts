/** Data of the blog that a body may ask for; the page draws it where the body says. */
export const EMBEDS = ['goals', 'roadmap', 'year-in-numbers'] as const;
export type EmbedName = (typeof EMBEDS)[number];

/** Something that an author may write without an import: a tag in `.mdx`, a directive in `.md`; both mean the same. */
export type AuthorForm = {
  /** `<KPT>` */
  component: string;
  /** `:::kpt`, or `::goals` where nothing stands in it. */
  directive: string;
  /** `blocks` stand between `:::kpt` and `:::`; `words` stand in brackets: `::keyword[짓기]`. */
  holds: 'blocks' | 'words' | 'nothing';
  /** Whether it takes a year: `{year=2026}`. */
  year?: true;
  /** Something to be seen, with attributes of its own: media-forms.ts. */
  media?: 'figure' | 'youtube' | 'embed';
  embed?: EmbedName;
};

/** Everything of ours that an author may write. */
export const AUTHOR_FORMS: readonly AuthorForm[] = [
  { component: 'KPT', directive: 'kpt', holds: 'blocks' },
  { component: 'FourLs', directive: 'four-ls', holds: 'blocks' },
  { component: 'Highlights', directive: 'highlights', holds: 'blocks' },
  { component: 'Keyword', directive: 'keyword', holds: 'words', year: true },
  { component: 'Goals', directive: 'goals', holds: 'nothing', year: true, embed: 'goals' },
  { component: 'Roadmap', directive: 'roadmap', holds: 'nothing', embed: 'roadmap' },
  { component: 'Figure', directive: 'figure', holds: 'blocks', media: 'figure' },
  { component: 'YouTube', directive: 'youtube', holds: 'nothing', media: 'youtube' },
  { component: 'Embed', directive: 'embed', holds: 'nothing', media: 'embed' },
  { component: 'YearInNumbers', directive: 'year-in-numbers', holds: 'nothing', year: true, embed: 'year-in-numbers' },
];

/** The element that stands in a body where data of the blog is to be drawn; no author can write it. */
export const EMBED_ELEMENT = 'hoego-embed';

export function formOfComponent(name: string | null): AuthorForm | undefined {
  return AUTHOR_FORMS.find(({ component }) => component === name);
}

export function formOfDirective(name: string): AuthorForm | undefined {
  return AUTHOR_FORMS.find(({ directive }) => directive === name);
}
