import { describe, expect, it } from 'vitest';
import { readSite } from './read-site';

const CONFIG = { title: '회고', url: 'https://example.com', author: 'me' };

describe('readSite', () => {
  it('fills in what the owner left out', () => {
    const { site, problems } = readSite(CONFIG, 'site.config.ts');
    expect(problems).toEqual([]);
    expect(site).toMatchObject({ language: 'ko', timeZone: 'Asia/Seoul', basePath: '', permalink: '/posts/:slug/' });
    expect(site?.features.pageSize).toBe(50);
  });

  it('lets the environment come first', () => {
    const { site } = readSite(CONFIG, 'site.config.ts', { SITE_URL: 'https://me.github.io/', BASE_PATH: '/blog/' });
    expect(site).toMatchObject({ url: 'https://me.github.io', basePath: '/blog' });
  });

  it('tells everything that is wrong at once, and a setting that there is not', () => {
    const wrong = { ...CONFIG, title: '', url: 'example.com', timeZone: 'Seoul', accent: 400, colour: 'red' };
    const { site, problems } = readSite(wrong, 'site.config.ts');
    expect(site).toBeUndefined();
    const found = problems.map((problem) => problem.found).join('\n');
    for (const word of ['title', 'url', 'timeZone', 'accent', 'colour']) expect(found).toContain(word);
    expect(problems.every((problem) => problem.file === 'site.config.ts' && problem.hint !== '')).toBe(true);
  });

  it('asks for the base path where the address has a path', () => {
    const { problems } = readSite({ ...CONFIG, url: 'https://example.com/blog' }, 'site.config.ts');
    expect(problems[0]?.found).toContain('basePath');
  });

  it('says when a bad value comes from the environment', () => {
    const { problems } = readSite(CONFIG, 'site.config.ts', { BASE_PATH: 'blog' });
    expect(problems[0]?.hint).toContain('BASE_PATH');
  });
});
