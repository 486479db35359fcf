import type { Author, Post } from '@/lib/content/post';
import { getSite } from '@/lib/site/site';
import { absoluteUrl, routes } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';
import type { ShareImage } from './share-image';

/** A thing of https://schema.org; what is undefined is left out of the script. */
export type Thing = { '@type': string } & Record<string, unknown>;

/**
 * One or more things as the text of a `<script type="application/ld+json">`. `<` is written as an escape, so that no
 * title can end the script, and so are the two line ends that older programs stumble over.
 */
export function toJsonLd(...things: readonly Thing[]): string {
  const graph = { '@context': 'https://schema.org', ...(things.length === 1 ? things[0] : { '@graph': things }) };
  return JSON.stringify(graph).replace(/[<\u2028\u2029]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** A post as https://developers.google.com/search/docs/appearance/structured-data/article; a page as a WebPage. */
export function toPosting(post: Post, image?: ShareImage): Thing {
  const url = absoluteUrl(post.path);
  const about = {
    url,
    inLanguage: post.lang,
    description: post.description || undefined,
    image: image && toImage(image),
  };
  if (post.type === 'page') {
    return { '@type': 'WebPage', '@id': url, name: post.title, isPartOf: { '@id': blogId() }, ...about };
  }
  return {
    '@type': 'BlogPosting',
    '@id': `${url}#post`,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    // Google cuts longer ones; by code points, so that no emoji is cut in half.
    headline: [...post.title].slice(0, 110).join(''),
    datePublished: post.date,
    dateModified: post.updated ?? post.date,
    author: post.authors.map(toPerson),
    keywords: post.tags.length > 0 ? post.tags.map((tag) => tag.name) : undefined,
    articleSection: post.categories[0]?.name,
    isPartOf: { '@type': 'Blog', '@id': blogId(), name: getSite().title },
    ...about,
  };
}

/** Home, the first category where there is one, the post. */
export function toBreadcrumb(post: Post): Thing {
  const category = post.categories[0];
  const steps = [
    { name: getSite().title, path: routes.home },
    ...(category ? [{ name: category.name, path: routes.category(category.slug) }] : []),
    { name: post.title, path: post.path },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteUrl(path),
    })),
  };
}

/** The site itself, for its home page. */
export function toBlog(): Thing {
  const { title, description, language } = getSite();
  return {
    '@type': 'Blog',
    '@id': blogId(),
    name: title,
    description: description || undefined,
    url: absoluteUrl(routes.home),
    inLanguage: language,
  };
}

/**
 * A list of posts.
 *
 * @param path of this page of it
 */
export function toCollection(list: {
  name: string;
  description?: string;
  path: string;
  posts?: readonly Post[];
}): Thing {
  return {
    '@type': 'CollectionPage',
    name: list.name,
    description: list.description || undefined,
    url: absoluteUrl(list.path),
    inLanguage: getSite().language,
    isPartOf: { '@id': blogId() },
    mainEntity: list.posts && {
      '@type': 'ItemList',
      itemListElement: list.posts.map((post, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: post.title,
        url: absoluteUrl(post.path),
      })),
    },
  };
}

/** The page of an author. */
export function toProfile(author: Omit<Author, 'avatar'>, image?: ShareImage): Thing {
  const links = author.links.map(({ href }) => href).filter((href) => /^https?:/i.test(href));
  return {
    '@type': 'ProfilePage',
    name: getWords().postsBy(author.name),
    url: absoluteUrl(routes.author(author.slug)),
    inLanguage: getSite().language,
    mainEntity: {
      ...toPerson(author),
      description: author.bio,
      image: image?.url,
      sameAs: links.length > 0 ? links : undefined,
    },
  };
}

function toPerson({ name, slug }: Pick<Author, 'name' | 'slug'>): Thing {
  return { '@type': 'Person', name, url: absoluteUrl(routes.author(slug)) };
}

function toImage({ url, width, height }: ShareImage): Thing {
  return { '@type': 'ImageObject', url, width, height };
}

function blogId(): string {
  return `${absoluteUrl(routes.home)}#blog`;
}
