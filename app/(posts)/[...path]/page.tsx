import { getPost, getReachable } from '@/lib/content/posts';
import { notFound } from 'next/navigation';
export const dynamicParams = false;
export function generateStaticParams() { return getReachable().map(p => ({ path: p.path.split('/').filter(Boolean) })); }
export default async function Page({ params }: PageProps<'/[...path]'>) {
  const { path } = await params;
  const p = '/' + path.map(decodeURIComponent).join('/');
  const post = getPost(p.endsWith('.html') ? p : p + '/');
  if (!post) notFound();
  return <pre>{post.body}</pre>;
}
