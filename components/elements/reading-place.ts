/**
 * `<reading-place>` holds what a post is read by (`.post-strip`, `.toc`) and its text (`.prose`). While one reads, it
 * marks what leads to the section that is being read: its entry of the contents, and of the strip the months that the
 * section, or one above it, looks back on. Without it every link still leads where it says.
 */
class ReadingPlace extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('.post-strip a, .toc a')];
    const headings = [...this.querySelectorAll<HTMLElement>('.prose :is(h2, h3, h4, h5, h6)[id]')];
    const passed = new Set<Element>();
    // A heading intersects from the moment it comes above a line in the upper third of the window, however far above.
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) passed[isIntersecting ? 'add' : 'delete'](target);
        mark(links, toPlaces(headings.filter((heading) => passed.has(heading))));
      },
      { rootMargin: '99999% 0px -70%' },
    );
    for (const heading of headings) this.#observer.observe(heading);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
  }
}

/** The ids of the last heading and of those above it in the outline, the nearest first. */
function toPlaces(headings: readonly HTMLElement[]): string[] {
  const places: HTMLElement[] = [];
  for (const heading of [...headings].reverse()) {
    const nearest = places.at(-1);
    if (nearest === undefined || heading.tagName < nearest.tagName) places.push(heading);
  }
  return places.map(({ id }) => id);
}

function mark(links: readonly HTMLAnchorElement[], places: readonly string[]): void {
  const inStrip = links.filter((link) => link.closest('.post-strip'));
  const section = places.find((id) => inStrip.some((link) => leadsTo(link) === id));
  for (const link of links) {
    const isCurrent = leadsTo(link) === (inStrip.includes(link) ? section : places[0]);
    if (isCurrent) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    const box = link.closest('.toc');
    if (isCurrent && box) box.scrollTop = link.offsetTop - box.clientHeight / 2;
  }
}

/** The id that a link leads to; Hangul stands in it percent-encoded. */
function leadsTo(link: HTMLAnchorElement): string {
  return decodeURIComponent(link.hash.slice(1));
}

customElements.define('reading-place', ReadingPlace);
