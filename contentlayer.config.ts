import { defineDocumentType, makeSource } from 'contentlayer2/source-files';
import { measureText } from './lib/content/reading-time';

/**
 * Contentlayer reads the canonical copies that intake has written, so its schema can be strict: a field that is
 * not here does not exist, and a copy that does not fit is a bug of ours, never the author's.
 * Bodies stay raw; `lib/markdown` renders them.
 */
const Post = defineDocumentType(() => ({
  name: 'Post',
  filePathPattern: 'posts/*.md',
  contentType: 'markdown',
  fields: {
    source: { type: 'string', required: true },
    entry: { type: 'enum', options: ['post', 'page'], required: true },
    format: { type: 'enum', options: ['md', 'mdx'], required: true },
    address: { type: 'string', required: true },
    title: { type: 'string', required: true },
    description: { type: 'string', default: '' },
    isExcerpt: { type: 'boolean' },
    date: { type: 'string' },
    updated: { type: 'string' },
    tags: { type: 'list', of: { type: 'string' }, required: true },
    categories: { type: 'list', of: { type: 'string' }, required: true },
    series: { type: 'string' },
    authors: { type: 'list', of: { type: 'string' }, required: true },
    cover: { type: 'json' },
    emoji: { type: 'string' },
    lang: { type: 'string' },
    slug: { type: 'string', required: true },
    permalink: { type: 'string' },
    aliases: { type: 'list', of: { type: 'string' }, required: true },
    visibility: { type: 'enum', options: ['public', 'unlisted', 'draft'], required: true },
    comments: { type: 'boolean' },
    thread: { type: 'json' },
    firstAddress: { type: 'string' },
    math: { type: 'boolean' },
    breaks: { type: 'boolean' },
    pinned: { type: 'boolean' },
    kind: { type: 'enum', options: ['retrospective', 'pledge', 'roadmap', 'note'] },
    period: { type: 'string' },
    keyword: { type: 'string' },
    goals: { type: 'json', required: true },
    outcomes: { type: 'json', required: true },
    cohort: { type: 'string' },
    extra: { type: 'json', required: true },
    bodyLine: { type: 'number', required: true },
  },
  computedFields: {
    minutes: { type: 'number', resolve: (post) => measureText(post.body.raw).minutes },
    characters: { type: 'number', resolve: (post) => measureText(post.body.raw).characters },
  },
}));

const Author = defineDocumentType(() => ({
  name: 'Author',
  filePathPattern: 'authors/*.json',
  contentType: 'data',
  fields: {
    id: { type: 'string', required: true },
    name: { type: 'string', required: true },
    bio: { type: 'string' },
    avatar: { type: 'string' },
    links: { type: 'json', required: true },
  },
}));

const Cohort = defineDocumentType(() => ({
  name: 'Cohort',
  filePathPattern: 'cohorts/*.json',
  contentType: 'data',
  fields: {
    id: { type: 'string', required: true },
    source: { type: 'string', required: true },
    name: { type: 'string', required: true },
    description: { type: 'string' },
    start: { type: 'string', required: true },
    end: { type: 'string', required: true },
    endLine: { type: 'number', required: true },
    schedule: { type: 'json', required: true },
    passes: { type: 'number', required: true },
    deposit: { type: 'number' },
    penalty: { type: 'number', required: true },
    currency: { type: 'string', required: true },
    count: { type: 'enum', options: ['stated', 'all'], required: true },
    members: { type: 'json', required: true },
    submissions: { type: 'json', required: true },
  },
}));

export default makeSource({
  contentDirPath: process.env.HOEGO_STORE ?? '.hoego/fresh-content',
  documentTypes: [Post, Author, Cohort],
  onMissingOrIncompatibleData: 'fail',
  onExtraFieldData: 'fail',
  disableImportAliasWarning: true,
  markdown: (builder) => {
    builder.use(function raw() {
      this.parser = () => ({ type: 'root', children: [] });
      this.compiler = () => '';
    });
  },
});
