import { describe, expect, it } from 'vitest';
import { categoriesOf, classifyFile, isDraftPath } from './layout';

describe('classifyFile', () => {
  it.each([
    ['posts/2024-retrospective/index.md', 'post'],
    ['posts/a.MDX', 'post'],
    ['posts/.NET 회고.md', 'post'],
    ['posts/a.markdown', 'post'],
    ['2020-03-01-pledge.md', 'post'],
    ['2024-retrospective/index.md', 'post'],
    ['_posts/2020-03-01-pledge.md', 'post'],
    ['dev/_posts/2020-03-01-pledge.md', 'post'],
    ['_drafts/idea.md', 'post'],
    ['source/_posts/a.md', 'post'],
    ['content/blog/x/index.md', 'post'],
    ['content/post/x.md', 'post'],
    ['backup/2021-10-31/content/글 (1).md', 'post'],
    ['posts/readme.md', 'post'],
    ['posts/about/index.md', 'post'],
    ['posts/pages/a.md', 'post'],
    ['posts/themes/a.md', 'post'],
    ['_til/a.md', 'post'],
    ['pages/about.mdx', 'page'],
    ['content/pages/about.mdx', 'page'],
    ['_pages/about.md', 'page'],
    ['content/page/about.md', 'page'],
    ['about.md', 'page'],
    ['content/about/index.md', 'page'],
    ['source/about/index.md', 'page'],
    ['source/links/index.md', 'page'],
    ['authors/hana.yml', 'author'],
    ['authors/hana.yaml', 'author'],
    ['cohorts/geultto-4.yml', 'cohort'],
    ['components/chart.tsx', 'component'],
    ['components/chart.js', 'component'],
    ['posts/chart/chart.tsx', 'component'],
    ['posts/a/b.png', 'asset'],
    ['posts/a/발표.PDF', 'asset'],
    ['assets/js/main.js', 'asset'],
    ['authors/hana.jpg', 'asset'],
    ['README.md', 'ignored'],
    ['README.ko.md', 'ignored'],
    ['LICENSE.md', 'ignored'],
    ['CONTRIBUTING.md', 'ignored'],
    ['index.md', 'ignored'],
    ['content/_index.md', 'ignored'],
    ['content/post/_index.ko.md', 'ignored'],
    ['source/tags/index.md', 'ignored'],
    ['source/404.md', 'ignored'],
    ['archetypes/default.md', 'ignored'],
    ['scaffolds/post.md', 'ignored'],
    ['_includes/x.md', 'ignored'],
    ['themes/next/README.md', 'ignored'],
    ['node_modules/x/readme.md', 'ignored'],
    ['.obsidian/a.md', 'ignored'],
    ['posts/.trash/a.md', 'ignored'],
    ['.DS_Store', 'ignored'],
    ['posts/._a.md', 'ignored'],
    ['.env', 'ignored'],
    ['_config.yml', 'ignored'],
    ['package.json', 'ignored'],
    ['Gemfile', 'ignored'],
    ['authors/notes.md', 'ignored'],
  ] as const)('%s is %s', (path, kind) => {
    expect(classifyFile(path)).toBe(kind);
  });
});

describe('isDraftPath', () => {
  it('knows the folders of drafts, and not files of that name', () => {
    expect(['_drafts/a.md', '_draft/a.md', 'posts/drafts/a.md', 'source/_drafts/a.md'].every(isDraftPath)).toBe(true);
    expect(['posts/a.md', 'posts/drafts.md', 'posts/my-drafts/a.md'].some(isDraftPath)).toBe(false);
  });
});

describe('categoriesOf', () => {
  it('takes the folders above `_posts` and no others', () => {
    expect(categoriesOf('dev/java/_posts/2020-01-01-a.md')).toEqual(['dev', 'java']);
    expect(categoriesOf('source/_posts/dev/a.md')).toEqual([]);
    expect(categoriesOf('posts/dev/a.md')).toEqual([]);
  });
});
