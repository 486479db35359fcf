import { readdirSync, readFileSync } from 'node:fs';
import rehypeShiki from '@shikijs/rehype';
import matter from 'gray-matter';
import { cache } from 'react';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const folder = `${process.cwd()}/posts`;

const posts = readdirSync(folder)
  .map((name) => {
    const { data, content } = matter(readFileSync(`${folder}/${name}`, 'utf8'));
    return { slug: name.replace(/\.md$/, ''), ...data, date: new Date(data.date).toISOString().slice(0, 10), content };
  })
  .sort((a, b) => (a.date < b.date ? 1 : -1));

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeShiki, { themes: { light: 'github-light', dark: 'github-dark' }, langs: ['ts', 'bash', 'python'] })
  .use(rehypeStringify);

export const getPosts = () => posts;

export const getPost = (slug) => posts.find((post) => post.slug === slug);

export const toHtml = cache(async (slug) => String(await processor.process(getPost(slug).content)));

export function getTags() {
  const tags = new Map();
  for (const post of posts) for (const tag of post.tags) tags.set(tag, [...(tags.get(tag) ?? []), post]);
  return tags;
}
