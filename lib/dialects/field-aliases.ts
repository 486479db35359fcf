/**
 * What other engines call our fields, in order of preference: the one table of aliases. Keys are compared without
 * regard to case, `-`, `_` and spaces, so `lastmod` stands for `LastMod` and `last-mod`. A dot leads into a map.
 */
export const ALIASES = {
  title: 'title',
  date: `date pubdate pubdatetime publishedat publisheddate publishdate datepublished releasedat
    created createdat createddate datecreated`,
  updated: `updated updatedat updateddate lastmod lastmodified lastmodifiedat lastupdated
    modified modifiedat moddate moddatetime datemodified update updatedate`,
  description: 'description desc summary excerpt subtitle spoiler abstract shortdescription',
  separator: 'excerptseparator',
  tags: 'tags tag',
  // Words for search engines are tags only where a post has no others.
  keywords: 'keywords',
  categories: 'categories category',
  series: 'series',
  authors: 'authors author writer',
  cover: `cover thumbnail image featuredimage featureimage coverimage heroimage thumbnailimage
    header.teaser header.image header.overlayimage headerimg headerimage banner img background
    featureimg indeximg topimg bannerimg ogimage socialimage photos images`,
  coveralt: 'coveralt thumbnailalt imagealt featuredimagealt heroimagealt',
  emoji: 'emoji',
  lang: 'lang language locale',
  permalink: 'permalink url path',
  slug: 'slug urlslug',
  aliases: 'aliases alias redirectfrom',
  comments: 'comments comment giscuscomments',
  // The thread of a post that must not follow its address.
  thread: `comments.term comments.issueterm commentsterm commentterm comment.term giscus.term utterances.term`,
  threadnumber: `comments.number comments.issuenumber commentsnumber commentnumber comment.number giscus.number
    utterances.number`,
  math: 'math usemath mathjax usemathjax katex usekatex latex',
  breaks: 'breaks',
  pinned: 'pinned pin sticky top',
  // The truth of these words hides a post …
  draft: 'draft isdraft hidden ishidden hide private isprivate secret',
  // … and the untruth of these. `published` may also be the date.
  published: 'published ispublished publish public ispublic',
  unlisted: 'unlisted',
  status: 'status visibility',
  build: 'build',
  // Hexo's themes lock a post with it.
  password: 'password',
  kind: 'kind',
  period: 'period',
  keyword: 'keyword',
  goals: 'goals',
  outcomes: 'outcomes',
  cohort: 'cohort',
} as const satisfies Record<string, string>;

export type FieldName = keyof typeof ALIASES;

/** A field with the place of a key among its aliases; 0 is preferred. */
export type FieldMatch = { name: FieldName; rank: number };

const FIELD_BY_KEY = new Map<string, FieldMatch>(
  (Object.keys(ALIASES) as FieldName[]).flatMap((name) =>
    ALIASES[name].split(/\s+/).map((key, rank) => [key, { name, rank }] as const),
  ),
);

/** `Last_Modified-At` -> `lastmodifiedat`. */
export function normaliseKey(key: string): string {
  return key
    .normalize('NFC')
    .toLowerCase()
    .replace(/[-_\s\p{Cf}]/gu, '');
}

/** Our field for a key as written. */
export function fieldOf(key: string): FieldMatch | undefined {
  return FIELD_BY_KEY.get(normaliseKey(key));
}
