import { drawSearchContent } from '@/components/search/search-content';
import { getSearchFile } from '@/lib/pages/search-index';
import { decodePath } from '@/lib/site/urls';

export const dynamic = 'force-dynamic';

/** In dev, what a build writes to `out/search/`: made of the posts when it is asked for. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string[] }> }): Promise<Response> {
  const { file } = await params;
  const text = await getSearchFile(file.map(decodePath).join('/'), drawSearchContent);
  if (text === undefined) return new Response('404', { status: 404 });
  return new Response(text, { headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' } });
}
