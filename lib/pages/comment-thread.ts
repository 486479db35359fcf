import type { Post } from '@/lib/content/post';
import type { Thread } from '@/lib/dialects/canonical-post';
import type { CommentsSettings } from '@/lib/site/comments-schema';

type Threaded = Pick<Post, 'path' | 'firstAddress' | 'title' | 'thread'>;

/** Where the site is, such as `https://me.github.io/blog`, and how it writes the title of this post. */
type Page = { home: string; title: string };

/**
 * Which thread belongs to a post. What the post itself names comes first; else the term is worked out here as the
 * services' own scripts would in the browser, but of the post's oldest address and the old blog's titles, so that a
 * thread is found again after the post, or the whole blog, has moved:
 * `pathname` loses its first slash and the ending of a file, and stays percent-encoded; `url` is the address without
 * fragment (https://github.com/giscus/giscus/blob/main/client.ts, https://github.com/utterance/utterances/blob/master/src/client.ts).
 *
 * @returns none where threads go by what each post names, and this one names nothing
 */
export function toThread(post: Threaded, settings: CommentsSettings, page: Page): Thread | undefined {
  if (post.thread) return post.thread;
  const mapping = settings.provider === 'giscus' ? settings.mapping : settings.issueTerm;
  switch (mapping) {
    case 'pathname':
      return { term: toPathnameTerm(toUrl(post, settings, page.home)) };
    case 'url':
      return { term: toUrl(post, settings, page.home).href };
    case 'title':
      return { term: settings.titleForm?.replaceAll(':title', () => post.title) ?? page.title };
    case 'og:title':
      return { term: settings.titleForm?.replaceAll(':title', () => post.title) ?? post.title };
    default:
      return undefined;
  }
}

function toUrl(post: Threaded, { address, formerUrl }: CommentsSettings, home: string): URL {
  const written = (address === 'first' ? post.firstAddress : undefined) ?? post.path;
  return URL.canParse(written) ? new URL(written) : new URL((formerUrl ?? home).replace(/\/+$/, '') + written);
}

function toPathnameTerm({ pathname }: URL): string {
  return pathname.length < 2 ? 'index' : pathname.slice(1).replace(/\.\w+$/, '');
}
