/**
 * Speculation rules for the head of every page: a browser that knows them draws the page behind a link of this site
 * when a reader is about to follow it (https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API).
 * Files, feeds and the search are left out: they are no reading, or too much of it.
 *
 * @param basePath of the site, such as `/blog`
 */
export function toSpeculationRules(basePath: string): string {
  const not = [
    ...['/search/*', '/*.xml', '/*.json', '/*.txt', '/media/*'].map((path) => ({ href_matches: basePath + path })),
    { selector_matches: '[download], [target=_blank], [rel~=external]' },
  ].map((rule) => ({ not: rule }));
  const where = { and: [{ href_matches: `${basePath}/*` }, ...not] };
  return JSON.stringify({ prerender: [{ where, eagerness: 'moderate' }] });
}
