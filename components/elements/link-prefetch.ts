/**
 * What may be read next is fetched before its link is followed: the pages behind the first links of the text that stay
 * in view, and for browsers that draw no page ahead also what the pointer, a finger or the focus is on, with what it has
 * of the font for itself. Readers who save data are left alone.
 * Where pages are drawn ahead, by speculation rules, the one that is likely to be read next is, without a pointer on its
 * link. A page that is ready when its link is followed is shown without a transition.
 * No element of its own: it works on the links that are there.
 */
const asked = new Set<string>([location.href.split('#', 1)[0] ?? '']);

/** So many pages are fetched because their links are in view: what is read next is among the first, or pointed at. */
const MOST = 10;

/** Who scrolls by does not see a link for so long, in milliseconds. */
const STAY = 500;

/** The page that is drawn ahead begins after `STAY`, and takes half a second on a slow line; the others let it pass. */
const STAY_BEHIND = 1000;

/** @returns whether the link leads to a page of this site that was not asked for before; now it was */
function isNew(link: Element | null | undefined): link is HTMLAnchorElement {
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return false;
  if (link.hasAttribute('download') || link.target === '_blank') return false;
  const url = toPage(link);
  if (asked.has(url) || !/\/$|\.html$/.test(link.pathname)) return false;
  asked.add(url);
  return true;
}

function toPage({ href }: HTMLAnchorElement): string {
  return href.split('#', 1)[0] ?? '';
}

/** What a page asks for of the font, as `lib/publish/page-fonts.ts` writes it. */
const FONT = /<link rel="preload" as="font"[^>]* href="([^"]+)"/g;

/** A browser keeps what has been fetched, as its host says. Without the font, the title would wait for a round trip. */
async function fetchAhead(link: HTMLAnchorElement): Promise<void> {
  const page = await fetch(toPage(link), { priority: 'low' });
  for (const [, path = ''] of (await page.text()).matchAll(FONT)) {
    const { href } = new URL(path, location.href);
    if (asked.has(href)) continue;
    asked.add(href);
    const font = await fetch(href, { priority: 'low', credentials: 'omit' });
    await font.arrayBuffer();
  }
}

/** A page that did not come is asked for again when its link is followed. */
function prefetch(link: HTMLAnchorElement): void {
  fetchAhead(link).catch(() => {});
}

/**
 * Calls with links that stay in view, in the order in which they stand, until it has had enough. The screen below counts
 * as in view: on a slow line a page takes as long as the way to its link.
 *
 * @param take whether it wants more
 */
function watchView(links: Iterable<Element>, take: (link: Element) => boolean, stay: number): void {
  const waiting = new Map<Element, ReturnType<typeof setTimeout>>();
  const look: IntersectionObserverCallback = (entries) => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(waiting.get(target));
      if (isIntersecting) waiting.set(target, setTimeout(stayed, stay, target));
    }
  };
  const observer = new IntersectionObserver(look, { rootMargin: '0px 0px 100%' });
  const stayed = (link: Element): void => {
    observer.unobserve(link);
    if (take(link)) return;
    observer.disconnect();
    for (const timer of waiting.values()) clearTimeout(timer);
  };
  for (const link of links) observer.observe(link);
}

function fetchSeen(act: (link: HTMLAnchorElement) => void, stay: number): void {
  let left = MOST;
  const take = (link: Element): boolean => {
    if (isNew(link)) {
      act(link);
      left--;
    }
    return left > 0;
  };
  watchView(document.querySelectorAll('main a[href]'), take, stay);
}

/** What is most likely read next: of a list its first row, and after a post the one that was written before it. */
const NEXT = '.post-card[data-size=small] a, .neighbours a[rel=prev]';

/** One page only: where two were drawn, each took longer to be shown. The rules know the link by its mark. */
function drawNext(): void {
  const take = (link: Element): boolean => {
    if (isNew(link)) link.toggleAttribute('data-next', true);
    return false;
  };
  watchView(document.querySelectorAll(NEXT), take, STAY);
}

function goAhead(): void {
  drawNext();
  fetchSeen((link) => link.toggleAttribute('data-seen', true), STAY_BEHIND);
}

/** Whose pointer has rested on a link for so long before the click, in milliseconds, has its page ready. */
const READY = 100;

/** A transition holds back a page that is there already for two frames, which is half of the time that it takes. */
function watchSwaps(): void {
  let pointed = { url: '', since: 0 };
  let ready = '';
  const urlOf = ({ target }: Event): string => (target as Element | null)?.closest?.('a')?.href.split('#', 1)[0] ?? '';
  addEventListener('pointerover', (event) => {
    const url = urlOf(event);
    if (url !== pointed.url) pointed = { url, since: event.timeStamp };
  });
  addEventListener('click', (event) => {
    const url = urlOf(event);
    const isRested = url === pointed.url && event.timeStamp - pointed.since > READY;
    const isNext = (event.target as Element | null)?.closest?.('[data-next]');
    ready = isRested || isNext ? url : '';
  });
  addEventListener('pageswap', ({ activation, viewTransition }) => {
    if (activation?.entry?.url?.split('#', 1)[0] === ready) viewTransition?.skipTransition();
  });
}

/** What a page needs itself comes first. */
function whenLoaded(act: () => void): void {
  if (document.readyState === 'complete') act();
  else addEventListener('load', act, { once: true });
}

watchSwaps();
// Safari and Firefox are about to know speculation rules, and draw nothing by them.
if ('prerendering' in document) {
  // A page that is drawn ahead itself draws none.
  if (document.prerendering) document.addEventListener('prerenderingchange', goAhead, { once: true });
  else whenLoaded(goAhead);
} else if (!(navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData) {
  for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[as=font]')) asked.add(href);
  const pointed = ({ target }: Event): void => {
    const link = (target as Element | null)?.closest?.('a');
    if (isNew(link)) prefetch(link);
  };
  for (const type of ['pointerover', 'touchstart', 'focusin']) addEventListener(type, pointed, { passive: true });
  whenLoaded(() => fetchSeen(prefetch, STAY));
}
