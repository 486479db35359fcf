import { dirname } from 'node:path';
import { drawShareCard } from '@/lib/cards/share-card';
import { getShareCard } from '@/lib/pages/share-cards';
import { getWorkspace } from '@/lib/site/site';
import { decodePath } from '@/lib/site/urls';

export const dynamic = 'force-dynamic';

/** In dev, what a build draws before Next does its work. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string[] }> }): Promise<Response> {
  const { file } = await params;
  const card = getShareCard(`/og/${file.map(decodePath).join('/')}`);
  if (card === undefined) return new Response('404', { status: 404 });
  const png = await drawShareCard(card, dirname(getWorkspace().work));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png', 'Cache-Control': 'no-store' } });
}
