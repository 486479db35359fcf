import type { Post } from '@/lib/content/post';
import type { CommentsSettings } from '@/lib/site/comments-schema';
import { getSite } from '@/lib/site/site';
import { toTitle } from '@/lib/site/title';
import { toThread } from './comment-thread';

/** What `<post-comments>` needs to load a service, and where its thread is on GitHub. */
export type PostComments = {
  client: CommentsClient;
  /** The thread on GitHub, or a search for it. */
  href: string;
};

export type CommentsClient = {
  provider: CommentsSettings['provider'];
  /** The service's own script, and the attributes of its tag but for the theme. */
  src: string;
  attributes: Record<string, string>;
  themes: { light: string; dark: string };
};

/**
 * The comments of a post, where the site has them: a page has none unless it asks, a post unless it says
 * `comments: false`. Where threads are found by number or by a term of each post, one without has none.
 */
export function toPostComments(post: Post): PostComments | undefined {
  const site = getSite();
  const settings = site.comments;
  const isAsked = post.comments ?? (post.type === 'post' || post.thread !== undefined);
  if (settings === undefined || !isAsked) return undefined;
  const thread = toThread(post, settings, { home: site.url + site.basePath, title: toTitle(post.title, site) });
  if (thread === undefined) return undefined;
  const { provider, themes } = settings;
  if (provider === 'utterances') {
    const attributes = {
      repo: settings.repo,
      ...('number' in thread ? { 'issue-number': String(thread.number) } : { 'issue-term': thread.term }),
      ...(settings.label && { label: settings.label }),
    };
    const client = { provider, src: 'https://utteranc.es/client.js', attributes, themes };
    return { client, href: `https://github.com/${settings.repo}/issues${place(thread, 'q')}` };
  }
  const attributes = {
    'data-repo': settings.repo,
    'data-repo-id': settings.repoId,
    'data-category': settings.category,
    'data-category-id': settings.categoryId,
    'data-mapping': 'number' in thread ? 'number' : 'specific',
    'data-term': String('number' in thread ? thread.number : thread.term),
    'data-strict': flag(settings.strict),
    'data-reactions-enabled': flag(settings.reactions),
    'data-emit-metadata': '0',
    'data-input-position': settings.inputPosition,
    'data-lang': settings.language ?? site.language,
  };
  const client = { provider, src: 'https://giscus.app/client.js', attributes, themes };
  return { client, href: `https://github.com/${settings.repo}/discussions${place(thread, 'discussions_q')}` };
}

/** A thread by its number, else what a reader would search for. */
function place(thread: { number: number } | { term: string }, query: string): string {
  if ('number' in thread) return `/${thread.number}`;
  return `?${query}=${encodeURIComponent(`"${thread.term}" in:title`)}`;
}

function flag(value: boolean): string {
  return value ? '1' : '0';
}
