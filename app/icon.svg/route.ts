import { drawIcon } from '@/lib/site/icon';

export const dynamic = 'force-static';

export function GET() {
  return new Response(drawIcon(), { headers: { 'content-type': 'image/svg+xml' } });
}
