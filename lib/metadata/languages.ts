import type { Post } from '@/lib/content/post';
import { getSite } from '@/lib/site/site';
import { absoluteUrl } from '@/lib/site/urls';

/**
 * The addresses of a text by language for `hreflang`, itself included, as every version must name all of them; the
 * one in the site's language, else the first, is for everybody else.
 *
 * @returns undefined where there is only one version
 */
export function toLanguages(post: Pick<Post, 'lang' | 'path' | 'translations'>): Record<string, string> | undefined {
  if (post.translations.length === 0) return undefined;
  const versions = [post, ...post.translations].sort((a, b) => (a.lang < b.lang ? -1 : 1));
  const languages: Record<string, string> = {};
  for (const { lang, path } of versions) languages[lang] ??= absoluteUrl(path);
  const fallback = languages[getSite().language] ?? Object.values(languages)[0];
  return fallback === undefined ? languages : { ...languages, 'x-default': fallback };
}

/** `ko` → `ko_KR`, `en` → `en_US`: the most likely region, as Open Graph wants one; undefined for no language. */
export function toLocale(lang: string): string | undefined {
  try {
    const { language, region } = new Intl.Locale(lang).maximize();
    return region === undefined ? language : `${language}_${region}`;
  } catch {
    return undefined;
  }
}
