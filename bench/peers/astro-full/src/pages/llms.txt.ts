import type { APIContext } from 'astro';
import { getPosts } from '../posts';

export async function GET({ site }: APIContext) {
  const lines = (await getPosts()).map(
    ({ id, data }) => `- [${data.title}](${new URL(`/posts/${id}/index.md`, site)}): ${data.description}`,
  );
  return new Response(`# 블로그\n\n> 돌아보며 쓰는 블로그\n\n${lines.join('\n')}\n`);
}
