import type { Site } from './site-schema';

/** `2024년 회고 · 블로그 이름`, as it stands in a tab; the name alone on the home page. */
export function toTitle(title: string | undefined, site: Pick<Site, 'title'>): string {
  return title === undefined || title === site.title ? site.title : `${title} · ${site.title}`;
}
