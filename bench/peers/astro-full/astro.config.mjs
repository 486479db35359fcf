import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import pagefind from 'astro-pagefind';

export default defineConfig({
  site: 'https://example.com',
  trailingSlash: 'always',
  integrations: [sitemap(), pagefind()],
  prefetch: { prefetchAll: true },
  markdown: { shikiConfig: { themes: { light: 'github-light', dark: 'github-dark' } } },
});
