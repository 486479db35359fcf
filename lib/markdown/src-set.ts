/** One candidate of a `srcset`: `a.png 2x`. */
export type Candidate = { url: string; descriptor: string };

/**
 * The candidates of a `srcset`, such as `a.png 1x, b.png 2x`. An address may hold commas, but none at its end.
 * https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute
 */
export function splitSrcSet(srcSet: string): Candidate[] {
  const candidates: Candidate[] = [];
  let rest = srcSet;
  for (;;) {
    rest = rest.replace(/^[\s,]+/, '');
    const written = /^\S+/.exec(rest)?.[0];
    if (written === undefined) return candidates;
    rest = rest.slice(written.length);
    const descriptor = written.endsWith(',') ? '' : (/^[^,]*/.exec(rest)?.[0] ?? '');
    rest = rest.slice(descriptor.length);
    candidates.push({ url: written.replace(/,+$/, ''), descriptor: descriptor.trim() });
  }
}
