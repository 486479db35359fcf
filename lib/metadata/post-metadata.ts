import type { Metadata } from 'next';
import type { Post } from '@/lib/content/post';
import { absoluteUrl, routes } from '@/lib/site/urls';
import { toLanguages, toLocale } from './languages';
import { toPageMetadata } from './page-metadata';
import type { ShareImage } from './share-image';

/**
 * Metadata of a post, or of a page of `content/pages/`. What is not public asks search engines to leave it out:
 * unlisted posts are for those who have the link, drafts are only ever seen in a preview.
 */
export function toPostMetadata(post: Post, image?: ShareImage): Metadata {
  const isPost = post.type === 'post';
  const locales = post.translations.map(({ lang }) => toLocale(lang)).filter((locale) => locale !== undefined);
  const metadata = toPageMetadata({
    title: post.title,
    description: post.description,
    path: post.path,
    lang: post.lang,
    image,
    openGraph: { ...(isPost ? toArticle(post) : {}), ...(locales.length > 0 ? { alternateLocale: locales } : {}) },
  });
  return {
    ...metadata,
    alternates: { ...metadata.alternates, languages: toLanguages(post) },
    ...(isPost
      ? { authors: post.authors.map(({ name, slug }) => ({ name, url: absoluteUrl(routes.author(slug)) })) }
      : {}),
    ...(post.tags.length > 0 ? { keywords: post.tags.map((tag) => tag.name) } : {}),
    ...(post.visibility === 'public' ? {} : { robots: { index: false } }),
  };
}

/** https://ogp.me/#type_article */
function toArticle(post: Post): Metadata['openGraph'] {
  return {
    type: 'article',
    publishedTime: post.date,
    modifiedTime: post.updated ?? post.date,
    authors: post.authors.map(({ slug }) => absoluteUrl(routes.author(slug))),
    section: post.categories[0]?.name,
    tags: post.tags.map((tag) => tag.name),
  };
}
