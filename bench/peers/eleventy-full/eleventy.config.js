import { IdAttributePlugin } from '@11ty/eleventy';
import { feedPlugin } from '@11ty/eleventy-plugin-rss';
import syntaxHighlight from '@11ty/eleventy-plugin-syntaxhighlight';
import toc from 'eleventy-plugin-toc';
import { createIndex } from 'pagefind';
import readingTime from 'reading-time';
import { getCard } from './cards.js';

const metadata = {
  language: 'ko',
  title: '블로그',
  subtitle: '돌아보며 쓰는 블로그',
  base: 'https://example.com/',
  author: { name: '글쓴이' },
};

export default function (config) {
  config.addPlugin(syntaxHighlight);
  config.addPlugin(IdAttributePlugin);
  config.addPlugin(toc, { tags: ['h2', 'h3'], ul: true });
  config.addAsyncShortcode('card', getCard);
  for (const [type, outputPath] of Object.entries({ rss: '/feed.xml', atom: '/atom.xml', json: '/feed.json' })) {
    config.addPlugin(feedPlugin, { type, outputPath, collection: { name: 'posts', limit: 20 }, metadata });
  }
  config.addPassthroughCopy({ 'style.css': 'style.css', 'full.css': 'full.css', 'theme.js': 'theme.js' });
  config.addPassthroughCopy({ 'node_modules/prismjs/themes/prism.min.css': 'prism.css' });
  config.addGlobalData('layout', 'base.njk');
  config.addGlobalData('metadata', metadata);
  config.addFilter('day', (date) => date.toISOString().slice(0, 10));
  config.addFilter('newest', (posts, count) => [...posts].reverse().slice(0, count));
  config.addFilter('minutes', (text) => Math.ceil(readingTime(text.replace(/<[^>]*>/g, '')).minutes));
  config.addFilter('related', relatedTo);
  config.addCollection('tagNames', (api) =>
    [...new Set(api.getFilteredByTag('posts').flatMap((post) => post.data.tags))].filter((tag) => tag !== 'posts'),
  );
  config.addCollection('years', (api) => {
    const posts = api.getFilteredByTag('posts').reverse();
    const years = [...new Set(posts.map(({ date }) => date.getUTCFullYear()))];
    return years.map((year) => ({ year, posts: posts.filter(({ date }) => date.getUTCFullYear() === year) }));
  });
  config.on('eleventy.after', async ({ directories }) => {
    const { index } = await createIndex();
    await index.addDirectory({ path: directories.output });
    await index.writeFiles({ outputPath: `${directories.output}pagefind` });
  });
}

/** Those that share the most tags. */
function relatedTo(posts, url, tags) {
  const shared = (post) => post.data.tags.filter((tag) => tag !== 'posts' && tags.includes(tag)).length;
  return posts
    .filter((post) => post.url !== url && shared(post) > 0)
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, 3);
}

export const config = { dir: { includes: '_includes', output: 'dist' }, markdownTemplateEngine: false };
