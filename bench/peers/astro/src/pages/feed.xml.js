import rss from '@astrojs/rss';
import { getPosts } from '../posts';

export async function GET(context) {
  const posts = (await getPosts()).slice(0, 20);
  return rss({
    title: '블로그',
    description: '돌아보며 쓰는 블로그',
    site: context.site,
    items: posts.map(({ id, data, rendered }) => ({
      title: data.title,
      description: data.description,
      pubDate: data.date,
      link: `/posts/${id}/`,
      content: rendered?.html ?? '',
    })),
  });
}
