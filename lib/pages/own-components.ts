import { getComponentNames, usesComponents } from '@/lib/content/component-names';
import { getPost } from '@/lib/content/posts';
import { getWorkspace } from '@/lib/site/site';

/**
 * Whether a component of the owner's stands in the body of the post at a path. Such a page is drawn by Next, which
 * knows what a component may import and brings it to life in the browser.
 *
 * @param path decoded
 */
export function hasOwnComponents(path: string): boolean {
  const post = getPost(path);
  names ??= new Set(getComponentNames(getWorkspace().components));
  return post !== undefined && usesComponents(post, names);
}

let names: ReadonlySet<string> | undefined;
