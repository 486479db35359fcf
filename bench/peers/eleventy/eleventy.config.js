import { feedPlugin } from '@11ty/eleventy-plugin-rss';
import syntaxHighlight from '@11ty/eleventy-plugin-syntaxhighlight';

export default function (config) {
  config.addPlugin(syntaxHighlight);
  config.addPlugin(feedPlugin, {
    type: 'rss',
    outputPath: '/feed.xml',
    collection: { name: 'posts', limit: 20 },
    metadata: {
      language: 'ko',
      title: '블로그',
      subtitle: '돌아보며 쓰는 블로그',
      base: 'https://example.com/',
      author: { name: '글쓴이' },
    },
  });
  config.addPassthroughCopy({ 'style.css': 'style.css', 'node_modules/prismjs/themes/prism.min.css': 'prism.css' });
  config.addGlobalData('layout', 'base.njk');
  config.addFilter('day', (date) => date.toISOString().slice(0, 10));
  config.addFilter('newest', (posts, count) => [...posts].reverse().slice(0, count));
  config.addCollection('tagNames', (api) =>
    [...new Set(api.getFilteredByTag('posts').flatMap((post) => post.data.tags))].filter((tag) => tag !== 'posts'),
  );
}

export const config = { dir: { includes: '_includes', output: 'dist' }, markdownTemplateEngine: false };
