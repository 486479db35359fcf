import { toAnalyticsOrigins } from '@/lib/site/analytics';
import type { Site } from '@/lib/site/site-schema';

const COMMENTS = { giscus: 'https://giscus.app', utterances: 'https://utteranc.es' };

/**
 * Where the scripts of a page may come from beside the site itself: what the owner's components load, who counts
 * visits, and the comments where the page has them.
 */
export function toScriptOrigins(html: string, site: Pick<Site, 'analytics' | 'comments' | 'features'>): string[] {
  const { comments, analytics, features } = site;
  const ofComments = comments && html.includes('<post-comments') ? [COMMENTS[comments.provider]] : [];
  return [...new Set([...features.scriptOrigins, ...toAnalyticsOrigins(analytics), ...ofComments])];
}
