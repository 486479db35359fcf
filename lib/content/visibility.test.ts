import { describe, expect, it } from 'vitest';
import { isListed, isReachable, visibilityOf } from './visibility';

const NOW = Date.parse('2026-11-20T00:00:00+09:00');

describe('visibilityOf', () => {
  it('schedules by the instant, in the zone that the date is written in', () => {
    const at = (date: string) => visibilityOf({ visibility: 'public', date }, NOW);
    expect(at('2026-11-20T00:00:00+09:00')).toBe('public');
    expect(at('2026-11-20T00:00:01+09:00')).toBe('scheduled');
    expect(at('2026-11-19T15:00:01Z')).toBe('scheduled');
    expect(at('2026-11-19T20:00:00+09:00')).toBe('public');
  });

  it('leaves a draft a draft, whatever its date', () => {
    expect(visibilityOf({ visibility: 'draft', date: '2999-01-01T00:00:00+09:00' }, NOW)).toBe('draft');
    expect(visibilityOf({ visibility: 'unlisted' }, NOW)).toBe('unlisted');
  });
});

describe('who sees what', () => {
  it.each([
    ['public', true, true, true, true],
    ['unlisted', true, false, true, false],
    ['scheduled', false, false, true, true],
    ['draft', false, false, true, true],
  ] as const)('%s', (visibility, reachable, listed, previewReachable, previewListed) => {
    expect(isReachable(visibility, false)).toBe(reachable);
    expect(isListed(visibility, false)).toBe(listed);
    expect(isReachable(visibility, true)).toBe(previewReachable);
    expect(isListed(visibility, true)).toBe(previewListed);
  });
});
