import { describe, expect, it } from 'vitest';
import { type SiteConfig, siteSchema } from '@/lib/site/site-schema';
import { toScriptOrigins } from './script-origins';

const site = (settings: Partial<SiteConfig> = {}) =>
  siteSchema.parse({ title: '회고', url: 'https://example.com', author: 'me', ...settings });
const WITH_COMMENTS = '<post-comments data-client="{}"></post-comments>';

describe('toScriptOrigins', () => {
  it('are none by themselves', () => {
    expect(toScriptOrigins(WITH_COMMENTS, site())).toEqual([]);
  });

  it('are those of the comments only where a page has them', () => {
    const comments = { provider: 'utterances', repo: 'me/blog' } as const;
    expect(toScriptOrigins('<p>글</p>', site({ comments }))).toEqual([]);
    expect(toScriptOrigins(WITH_COMMENTS, site({ comments }))).toEqual(['https://utteranc.es']);
  });

  it('are those who count visits on every page, and what the owner allows, each once', () => {
    const analytics = [{ provider: 'goatcounter', code: 'me' }] as const;
    const features = { scriptOrigins: ['https://gc.zgo.at', 'https://platform.example.com'] };
    expect(toScriptOrigins('', site({ analytics: [...analytics], features }))).toEqual([
      'https://gc.zgo.at',
      'https://platform.example.com',
    ]);
  });
});
