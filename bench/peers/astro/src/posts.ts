import { getCollection } from 'astro:content';

export async function getPosts() {
  const posts = await getCollection('posts');
  return posts.sort((a, b) => Number(b.data.date) - Number(a.data.date));
}

export async function getTags() {
  const tags = new Map<string, Awaited<ReturnType<typeof getPosts>>>();
  for (const post of await getPosts()) {
    for (const tag of post.data.tags) tags.set(tag, [...(tags.get(tag) ?? []), post]);
  }
  return tags;
}
