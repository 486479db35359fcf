import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://example.com',
  trailingSlash: 'always',
  integrations: [sitemap()],
  prefetch: { prefetchAll: true },
  markdown: { shikiConfig: { themes: { light: 'github-light', dark: 'github-dark' } } },
});
