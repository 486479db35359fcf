import { getPosts, getReachable } from '@/lib/content/posts';
import { toLlms } from '@/lib/feeds/llms';

export const dynamic = 'force-static';

export function GET() {
  const pages = getReachable().filter((post) => post.type === 'page');
  return new Response(toLlms(getPosts(), pages), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
