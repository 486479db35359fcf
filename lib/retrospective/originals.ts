import type { Post } from '@/lib/content/post';

/** Posts without those that only say in another language what one of them says: what counts and ledgers are made of. */
export function toOriginals(posts: readonly Post[], language: string): Post[] {
  return posts.filter((post) => {
    const languages = [post.lang, ...post.translations.map(({ lang }) => lang)];
    const original = languages.includes(language) ? language : [...languages].sort()[0];
    return post.lang === original;
  });
}
