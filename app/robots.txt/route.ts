import { absoluteUrl, routes } from '@/lib/site/urls';

export const dynamic = 'force-static';

export function GET() {
  const text = `User-Agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(routes.sitemap)}\n`;
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
