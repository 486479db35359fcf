import { defineSite } from '../../lib/site/define-site';

/** A blog with comments, and with every service that counts visits. */
export default defineSite({
  title: '손님이 오는 곳',
  url: 'https://example.com',
  author: 'keeper',
  comments: {
    provider: 'giscus',
    repo: 'keeper/blog',
    repoId: 'R_keeper',
    category: 'Announcements',
    categoryId: 'DIC_keeper',
  },
  analytics: [
    { provider: 'ga4', id: 'G-KEEPER1' },
    { provider: 'plausible', domain: 'example.com', script: 'https://plausible.example.org/js/script.js' },
    { provider: 'umami', websiteId: '94db1cb1-74f4-4a40-ad6c-962362670409', script: 'https://umami.example.org/u.js' },
    { provider: 'cloudflare', token: '0123456789abcdef0123456789abcdef' },
    { provider: 'goatcounter', host: 'https://goats.example.org' },
  ],
});
