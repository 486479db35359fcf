import { describe, expect, it } from 'vitest';
import { toAnalyticsOrigins, toAnalyticsScripts } from './analytics';
import { readSite } from './read-site';

const CONFIG = { title: '회고', url: 'https://example.com', author: 'me' };
const GISCUS = { provider: 'giscus', repo: 'me/blog', repoId: 'R_1', category: 'General', categoryId: 'DIC_1' };

function read(settings: object) {
  const { site, problems } = readSite({ ...CONFIG, ...settings }, 'site.config.ts');
  return { site, found: problems.map((problem) => problem.found) };
}

describe('comments', () => {
  it('are off where nothing is said', () => {
    const { site } = read({});
    expect(site?.comments).toBeUndefined();
    expect(site?.analytics).toEqual([]);
  });

  it('need little, and fill in the rest', () => {
    expect(read({ comments: GISCUS }).site?.comments).toMatchObject({
      mapping: 'pathname',
      address: 'first',
      strict: false,
      themes: { light: 'light', dark: 'dark' },
    });
    expect(read({ comments: { provider: 'utterances', repo: 'me/me.github.io' } }).site?.comments).toMatchObject({
      issueTerm: 'pathname',
      themes: { light: 'github-light', dark: 'github-dark' },
    });
  });

  it('tell what to write instead', () => {
    expect(read({ comments: { provider: 'disqus', shortname: 'me' } }).found).toEqual([
      "comments.provider: provider must be 'giscus' or 'utterances'",
    ]);
    const { found } = read({
      comments: { ...GISCUS, repo: 'https://github.com/me/blog', repoId: undefined, mapping: 'path', titleForm: '|' },
    });
    expect(found).toEqual([
      expect.stringMatching(/^comments\.repo: must be a GitHub repository as owner\/name, such as me\/blog/),
      expect.stringContaining(':title'),
      expect.stringContaining('comments.repoId: must be the repository ID that https://giscus.app shows'),
      'comments.mapping: must be one of pathname, url, title, og:title, specific, number',
    ]);
  });

  it('know a setting of the other service as a mistake', () => {
    expect(read({ comments: { provider: 'utterances', repo: 'me/blog', mapping: 'url' } }).found[0]).toContain(
      'mapping',
    );
  });
});

describe('analytics', () => {
  it('are one service or several', () => {
    const ga = { provider: 'ga4', id: 'G-ABC123' };
    expect(read({ analytics: ga }).site?.analytics).toEqual([ga]);
    const both = read({ analytics: [ga, { provider: 'goatcounter', code: 'me' }] }).site?.analytics ?? [];
    expect(toAnalyticsOrigins(both)).toEqual(['https://www.googletagmanager.com', 'https://gc.zgo.at']);
  });

  it('load what each service documents', () => {
    const { site } = read({
      analytics: [
        { provider: 'plausible', domain: 'example.com' },
        { provider: 'umami', websiteId: '94db1cb1-74f4-4a40-ad6c-962362670409' },
        { provider: 'cloudflare', token: '0123456789abcdef0123456789abcdef' },
      ],
    });
    expect(toAnalyticsScripts(site?.analytics ?? [])).toEqual([
      {
        provider: 'plausible',
        src: 'https://plausible.io/js/script.js',
        attributes: { 'data-domain': 'example.com' },
      },
      {
        provider: 'umami',
        src: 'https://cloud.umami.is/script.js',
        attributes: { 'data-website-id': '94db1cb1-74f4-4a40-ad6c-962362670409' },
      },
      {
        provider: 'cloudflare',
        src: 'https://static.cloudflareinsights.com/beacon.min.js',
        attributes: { 'data-cf-beacon': '{"token":"0123456789abcdef0123456789abcdef"}' },
      },
    ]);
  });

  it('come from a server of your own', () => {
    const { site } = read({
      analytics: [
        { provider: 'plausible', domain: 'example.com', script: 'https://stats.example.com/js/script.js' },
        { provider: 'goatcounter', host: 'https://count.example.com/' },
      ],
    });
    const services = site?.analytics ?? [];
    expect(toAnalyticsOrigins(services)).toEqual(['https://stats.example.com', 'https://count.example.com']);
    expect(toAnalyticsScripts(services)[1]).toMatchObject({
      src: 'https://count.example.com/count.js',
      attributes: { 'data-goatcounter': 'https://count.example.com/count' },
    });
  });

  it('tell what to write instead', () => {
    const { found } = read({
      analytics: [
        { provider: 'ga4', id: 'UA-179034567-1' },
        { provider: 'matomo' },
        { provider: 'plausible', domain: 'https://example.com' },
        { provider: 'goatcounter' },
        { provider: 'plausible' },
      ],
    });
    expect(found).toEqual([
      expect.stringContaining('such as G-ABC123DEF4'),
      expect.stringContaining('provider must be one of ga4, plausible, umami, cloudflare, goatcounter'),
      expect.stringContaining('such as example.com'),
      expect.stringContaining('needs either code'),
      expect.stringContaining('needs domain (example.com), or as script'),
    ]);
  });
});
