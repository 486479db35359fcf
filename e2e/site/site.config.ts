import { defineSite } from '../../lib/site/define-site';

/** The blog that end-to-end tests read. Its posts are never the owner's. */
export default defineSite({
  title: '되돌아보는 시험장',
  description: '여러 엔진의 글을 한데 모아 읽히는지 보는 블로그',
  url: 'https://example.com',
  language: 'ko',
  timeZone: 'Asia/Seoul',
  author: 'keeper',
  links: [{ label: '소스 코드', href: 'https://example.org/source' }],
  navigation: [
    { label: '글', href: '/posts/' },
    { label: '태그', href: '/tags/' },
    { label: '분류', href: '/categories/' },
    { label: '시리즈', href: '/series/' },
    { label: '소개', href: '/about/' },
  ],
  permalink: '/:categories/:year/:month/:day/:title/',
  accent: 155,
  verification: { google: 'google-code-1', naver: 'naver-code-2', bing: 'bing-code-3' },
  features: { pageSize: 5, feedSize: 12 },
});
