import { getPosts, getTags } from '../posts.mjs';

export const dynamic = 'force-static';

export default function sitemap() {
  const paths = ['', 'tags/', ...getPosts().map(({ slug }) => `posts/${slug}/`)];
  return [...paths, ...[...getTags().keys()].map((tag) => `tags/${tag}/`)].map((path) => ({
    url: `https://example.com/${path}`,
  }));
}
