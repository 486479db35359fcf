import rss from '@astrojs/rss';
import { Feed } from 'feed';
import { getPosts } from './posts';

const title = '블로그';
const description = '돌아보며 쓰는 블로그';

type Posts = Awaited<ReturnType<typeof getPosts>>;

/** RSS of the newest, for the site or for a tag. */
export const toRss = (posts: Posts, site: URL | undefined) =>
  rss({
    title,
    description,
    site: site ?? '',
    items: posts.slice(0, 20).map(({ id, data, rendered }) => ({
      title: data.title,
      description: data.description,
      pubDate: data.date,
      categories: data.tags,
      link: `/posts/${id}/`,
      content: rendered?.html ?? '',
    })),
  });

export async function getFeed(site: URL | undefined) {
  const feed = new Feed({ title, description, id: String(site), link: String(site), language: 'ko', copyright: '' });
  for (const { id, data, rendered } of (await getPosts()).slice(0, 20)) {
    const link = String(new URL(`/posts/${id}/`, site));
    const content = rendered?.html ?? '';
    feed.addItem({ title: data.title, description: data.description, id: link, link, date: data.date, content });
  }
  return feed;
}
