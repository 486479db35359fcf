import { fillPermalink, type PermalinkSource } from './permalink';

/**
 * The oldest address of a post that we know, letter by letter as it was written: its first alias, else its permalink.
 * Threads of comments are called by it, and to the services `/2020/pledge` and `/2020/pledge/` are two pages, so it is
 * not brought into the form of `Post.path`. An alias may be a whole address of the old blog, and then stays one.
 *
 * @returns a path that begins with `/`, or an address with a scheme; NFC
 */
export function toFirstAddress(
  post: PermalinkSource & { aliases: readonly string[] },
  pattern: string,
  siteLanguage: string,
): string {
  const written = post.aliases[0] ?? fillPermalink(post, pattern, siteLanguage);
  if (URL.canParse(written)) return written.normalize('NFC');
  const segments = written.split('/').filter((segment) => segment !== '');
  const path = `/${segments.join('/')}${written.endsWith('/') && segments.length > 0 ? '/' : ''}`;
  return path.replace(/\/index\.html?$/i, '/').normalize('NFC');
}
