import { isDeepStrictEqual } from 'node:util';
import type { AddressedPost } from './addresses';
import type { Cohort } from './cohort';
import type { Author } from './post';
import type { Content } from './read-content';
import { measureText } from './reading-time';
import { copyName } from './store';

/** Documents by their types, as Contentlayer calls and shapes them. */
export type DocumentTypes = Record<'Post' | 'Author' | 'Cohort', { _id: string }[]>;

/**
 * Makes the documents that Contentlayer would make of the canonical copies, without writing any: dev does not wait for
 * it. What it would check are copies of ours, not what an author wrote; a build has it check them.
 *
 * @returns what makes documents of a content folder each time that it has been read. A post that is as it was the last
 *   time keeps its document, and all of them keep their list where none has changed.
 */
export function createDocuments() {
  const known = new Map<string, { of: AddressedPost; document: PostDocument }>();
  let last: { of: unknown; types: DocumentTypes } | undefined;

  function toPost(post: AddressedPost): PostDocument {
    const kept = known.get(post.source);
    if (kept && isDeepStrictEqual(kept.of, post)) return kept.document;
    // To measure a text takes longer than all else.
    const measures = kept?.of.body === post.body ? pickMeasures(kept.document) : measureText(post.body);
    const document = toPostDocument(post, measures);
    known.set(post.source, { of: post, document });
    return document;
  }

  return function toDocuments({
    posts,
    authors,
    cohorts,
  }: Pick<Content, 'posts' | 'authors' | 'cohorts'>): DocumentTypes {
    const documents = posts.map(toPost);
    const sources = new Set(posts.map(({ source }) => source));
    for (const source of known.keys()) if (!sources.has(source)) known.delete(source);
    const of = { authors, cohorts };
    const isSame =
      last?.types.Post.length === documents.length &&
      documents.every((document, index) => document === last?.types.Post[index]) &&
      isDeepStrictEqual(last.of, of);
    if (last && isSame) return last.types;
    const types = {
      Post: documents,
      Author: authors.map((author) => toDataDocument('Author', 'authors', author)),
      Cohort: cohorts.map((cohort) => toDataDocument('Cohort', 'cohorts', cohort)),
    };
    last = { of, types };
    return types;
  };
}

type Measures = ReturnType<typeof measureText>;
type PostDocument = { _id: string } & Measures;

function pickMeasures({ minutes, characters }: Measures): Measures {
  return { minutes, characters };
}

function toPostDocument(
  { body, type, path, derived: _, ...fields }: AddressedPost,
  { minutes, characters }: Measures,
): PostDocument {
  const name = copyName('posts', fields.source);
  const document = { ...fields, entry: type, address: path, body: { raw: body, html: '' }, minutes, characters };
  return { ...withoutGaps(document), _id: name, _raw: toRaw(name, 'markdown'), type: 'Post' } as PostDocument;
}

function toDataDocument(type: string, folder: 'authors' | 'cohorts', { slug, ...fields }: Author | Cohort) {
  const name = copyName(folder, slug);
  return { ...withoutGaps({ id: slug, ...fields }), _id: name, _raw: toRaw(name, 'data'), type };
}

/** What is undefined does not stand in a copy. */
function withoutGaps<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

function toRaw(name: string, contentType: 'markdown' | 'data') {
  const [folder = '', file = ''] = name.split('/');
  return {
    sourceFilePath: name,
    sourceFileName: file,
    sourceFileDir: folder,
    contentType,
    flattenedPath: name.replace(/\.\w+$/, ''),
  };
}
