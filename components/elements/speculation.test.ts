import { expect, it } from 'vitest';
import { toSpeculationRules } from './speculation';

it('draws pages of the site ahead, and neither files nor the search', () => {
  const rules = JSON.parse(toSpeculationRules('/blog'));
  const [{ where, eagerness }] = rules.prerender;
  expect(rules.prefetch[0].where.and).toEqual([...where.and, { selector_matches: '[data-seen]' }]);
  expect(eagerness).toBe('eager');
  expect(where.and[0]).toEqual({ href_matches: '/blog/*' });
  expect(where.and).toContainEqual({ not: { href_matches: '/blog/search/*' } });
  expect(where.and).toContainEqual({ not: { href_matches: '/blog/*.xml' } });
  expect(toSpeculationRules('')).not.toContain('<');
});
