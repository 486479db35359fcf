export default { layout: 'post.njk', tags: ['posts'], permalink: '/posts/{{ page.fileSlug }}/' };
