import { getPosts, toHtml } from '../../posts.mjs';

export const dynamic = 'force-static';

const escapeXml = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export async function GET() {
  const items = await Promise.all(
    getPosts()
      .slice(0, 20)
      .map(
        async ({ slug, title, date }) =>
          `<item><title>${escapeXml(title)}</title><link>https://example.com/posts/${slug}/</link>` +
          `<pubDate>${new Date(date).toUTCString()}</pubDate><description>${escapeXml(await toHtml(slug))}</description></item>`,
      ),
  );
  const head = '<title>블로그</title><link>https://example.com/</link><description>돌아보며 쓰는 블로그</description>';
  return new Response(
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>${head}${items.join('')}</channel></rss>`,
    { headers: { 'content-type': 'application/xml' } },
  );
}
