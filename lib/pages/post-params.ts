import { getReachable } from '@/lib/content/posts';
import { decodePath } from '@/lib/site/urls';

/** The params of every post and page for the catch-all route, decoded. */
export function postParams(): { path: string[] }[] {
  return getReachable().map((post) => ({ path: post.path.split('/').filter(Boolean) }));
}

/** The path that params mean. Next hands them over percent-encoded; they are decoded once, here. */
export function toPostPath(segments: readonly string[]): string {
  const path = `/${segments.map(decodePath).join('/')}`;
  return /\.html?$/i.test(path) ? path : `${path}/`;
}
