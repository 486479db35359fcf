export default {
  layout: 'post.njk',
  tags: ['posts'],
  permalink: ({ page }) => `/posts/${page.fileSlug}/`,
};
