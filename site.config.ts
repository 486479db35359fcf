import { defineSite } from './lib/site/define-site';

export default defineSite({
  /** The name of the blog, in the header, in page titles and in feeds. */
  title: '회고',
  /** One sentence, for search engines, cards and feeds. */
  description: '돌아보며 쓰는 개발자를 위한 블로그, Hoego가 스스로를 돌아보는 곳',
  /** Where the site lives, without a path. SITE_URL in the environment comes before it. */
  url: 'https://example.com',
  /** '' at the root of a host, '/blog' below it. BASE_PATH in the environment comes before it. */
  basePath: '',
  /** The language of the interface: 'ko' or 'en'. A post may have its own (`lang: en`). */
  language: 'ko',
  /** Dates without a zone are read in this one, and scheduled posts appear by its clock. */
  timeZone: 'Asia/Seoul',
  /** The author of posts that name none: a file of content/authors/, or just a name. */
  author: 'hoego',
  /** Links of the blog itself, at the foot of each page. */
  links: [
    { label: '태그', href: '/tags/' },
    { label: '시리즈', href: '/series/' },
  ],
  /** The menu. */
  navigation: [
    { label: '글', href: '/posts/' },
    { label: '해', href: '/years/' },
    { label: '다짐', href: '/goals/' },
    { label: '로드맵', href: '/roadmap/' },
    { label: '모임', href: '/cohorts/' },
    { label: '소개', href: '/about/' },
  ],
  /**
   * How a post's address is made, where the post does not say its own:
   * a pattern such as '/:categories/:year/:month/:day/:title/', or a style of Jekyll
   * ('date', 'pretty', 'ordinal', 'weekdate', 'none'). Keep the one your old blog had and no link breaks.
   */
  permalink: '/posts/:slug/',
  /** The hue of the accent colour, 0 to 360 degrees (42 is brick, 155 green, 265 blue). */
  accent: 42,
  /** 'pretendard' sends each page the letters that it needs, 'system' leaves it to the fonts that readers have. */
  font: 'pretendard',
  /** Codes that search engines give to prove that the site is yours. */
  verification: { google: undefined, naver: undefined, bing: undefined },
  /**
   * Comments below posts, kept on GitHub: docs/comments.md tells how to set them up and how to bring old ones along.
   * { provider: 'giscus', repo: 'me/blog', repoId: 'R_…', category: 'Announcements', categoryId: 'DIC_…' }
   * { provider: 'utterances', repo: 'me/blog', issueTerm: 'pathname', label: 'comment' }
   */
  comments: undefined,
  /**
   * Who counts visits, one or several in a list; docs/analytics.md says more.
   * { provider: 'ga4', id: 'G-…' }, { provider: 'plausible', domain: 'example.com' },
   * { provider: 'umami', websiteId: '…' }, { provider: 'cloudflare', token: '…' }, { provider: 'goatcounter', code: 'me' }
   */
  analytics: [],
  features: {
    /** Every year has a hue of its own, walked from the accent. */
    yearHues: true,
    /** Posts on one page of a list. */
    pageSize: 50,
    /** Posts in one feed. */
    feedSize: 20,
    /** Other places that your own components load scripts from, such as 'https://platform.example.com'. */
    scriptOrigins: [],
  },
});
