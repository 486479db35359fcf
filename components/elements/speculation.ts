/**
 * Speculation rules for the head of every page: a browser that knows them draws the page behind a link of this site
 * when a reader is about to follow it (https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API).
 * `eager` is the first sign of it, a pointer that has come to the link (10 ms; `moderate` waits for 200 ms, in which a
 * quick reader has clicked), and on a phone a link that stays in view. A browser keeps ten such pages at most, and none
 * for who saves data or power. The link that `link-prefetch` marks as the likely next one is not waited for: on a slow
 * line its page takes half a second, and a pointer on the link tells of it a fifth of a second ahead. What else it marks
 * has been in view for a while: the browser fetches the page, without what it asks for, and begins from there.
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
  const marked = (mark: string) => ({ and: [...where.and, { selector_matches: `[${mark}]` }] });
  return JSON.stringify({
    prerender: [
      { where, eagerness: 'eager' },
      { where: marked('data-next'), eagerness: 'immediate' },
    ],
    prefetch: [{ where: marked('data-seen'), eagerness: 'immediate' }],
  });
}
