import { defineSite } from '../lib/site/define-site';

/** The blog that is measured: nothing is set that an owner need not set. */
export default defineSite({
  title: '블로그',
  description: '돌아보며 쓰는 블로그',
  url: 'https://example.com',
  author: 'keeper',
});
