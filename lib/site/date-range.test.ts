import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatRange } from './date-range';
import { siteSchema } from './site-schema';

afterEach(() => vi.unstubAllEnvs());

describe('formatRange', () => {
  it.each([
    ['2024-02-01', '2024-03-31', '2024. 2. ~ 3.', 'Feb – Mar 2024'],
    ['2024-11-01', '2025-02-28', '2024. 11. ~ 2025. 2.', 'Nov 2024 – Feb 2025'],
    ['2024-02-01', '2024-02-29', '2024. 2.', 'Feb 2024'],
    ['2024-02-01', '2024-03-30', '2024. 2. 1. ~ 3. 30.', 'Feb 1 – Mar 30, 2024'],
    ['2024-12-30', '2025-01-05', '2024. 12. 30. ~ 2025. 1. 5.', 'Dec 30, 2024 – Jan 5, 2025'],
    ['2024-02-01', '2024-02-01', '2024. 2. 1.', 'Feb 1, 2024'],
    ['2024-01-01', '2024-12-31', '2024', '2024'],
    ['2024-01-01', '2025-12-31', '2024 ~ 2025', '2024 – 2025'],
    ['2024-03-01', undefined, '2024. 3.부터', 'since Mar 2024'],
    ['2024-03-15', undefined, '2024. 3. 15.부터', 'since Mar 15, 2024'],
    [undefined, '2024-06-30', '2024. 6.까지', 'until Jun 2024'],
  ])('from %s to %s is %s, or %s', async (from, to, korean, english) => {
    await setLanguage('ko');
    expect(formatRange({ from, to }, 'ko')).toBe(korean);
    await setLanguage('en');
    // Thin spaces come and go with the version of ICU.
    expect(formatRange({ from, to }, 'en').replace(/\s/g, ' ')).toBe(english);
  });
});

/** Settings hold for as long as nothing is waited for. */
async function setLanguage(language: string): Promise<void> {
  const site = siteSchema.parse({ title: '회고', url: 'https://example.com', author: 'me', language });
  vi.stubEnv('HOEGO_SITE', JSON.stringify(site));
}
