import type { APIContext } from 'astro';
import { getPosts } from '../../../posts';

export const getStaticPaths = async () =>
  (await getPosts()).map((post) => ({ params: { slug: post.id }, props: { post } }));

export const GET = ({ props: { post } }: APIContext) => new Response(`# ${post.data.title}\n\n${post.body}`);
