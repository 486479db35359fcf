import type { Post } from '@/lib/content/post';
import { isListed } from '@/lib/content/visibility';
import { yearOf } from '@/lib/site/dates';
import { getSite } from '@/lib/site/site';
import { absoluteUrl } from '@/lib/site/urls';
import { getWords } from '@/lib/site/words/words';

/**
 * `llms.txt` (https://llmstxt.org): what this site is, and every public post by year, for programs that read text.
 *
 * @param posts newest first
 * @param pages of `content/pages/`
 */
export function toLlms(posts: readonly Post[], pages: readonly Post[]): string {
  const { title, description } = getSite();
  const years = new Map<string, Post[]>();
  for (const post of posts.filter(isShown)) {
    const year = String(yearOf(post.date));
    years.set(year, [...(years.get(year) ?? []), post]);
  }
  return [
    `# ${oneLine(title)}`,
    ...(description ? [`> ${oneLine(description)}`] : []),
    ...[...years].map(([year, items]) => toSection(year, items)),
    ...(pages.some(isShown) ? [toSection(getWords().pages, pages.filter(isShown))] : []),
  ]
    .join('\n\n')
    .concat('\n');
}

function toSection(heading: string, posts: readonly Post[]): string {
  const lines = posts.map(({ title, path, description }) => {
    const link = `- [${oneLine(title).replace(/[[\]\\]/g, '\\$&')}](${absoluteUrl(path).replace(/[()]/g, toCode)})`;
    return description ? `${link}: ${oneLine(description)}` : link;
  });
  return `## ${heading}\n\n${lines.join('\n')}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A bracket would end the address. */
function toCode(bracket: string): string {
  return bracket === '(' ? '%28' : '%29';
}

function isShown(post: Post): boolean {
  return isListed(post.visibility, false);
}
