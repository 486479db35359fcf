/**
 * For browsers without speculation rules: fetches the page behind a link of this site when the pointer, a finger or the
 * focus is on it, and the pages behind the first links of the text that stay in view, so that they are there when one
 * is followed. Readers who save data are left alone.
 * Where there are such rules, a page that has been drawn ahead is shown without a transition.
 * No element of its own: it works on the links that are there.
 */
const asked = new Set<string>([location.href.split('#', 1)[0] ?? '']);

/** So many pages are fetched because their links are in view: what is read next is among the first, or pointed at. */
const MOST = 10;

/** Who scrolls by does not see a link for so long, in milliseconds. */
const STAY = 500;

function prefetch(link: Element | null | undefined): void {
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return;
  if (link.hasAttribute('download') || link.target === '_blank') return;
  const url = link.href.split('#', 1)[0] ?? '';
  if (asked.has(url) || !/\/$|\.html$/.test(link.pathname)) return;
  asked.add(url);
  const hint = document.createElement('link');
  // Safari has no such hint, but keeps what a page has fetched.
  if (!hint.relList.supports('prefetch')) return void fetch(url, { priority: 'low' }).catch(() => {});
  hint.rel = 'prefetch';
  hint.href = url;
  document.head.append(hint);
}

function watchView(): void {
  const waiting = new Map<Element, ReturnType<typeof setTimeout>>();
  let left = MOST;
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(waiting.get(target));
      if (isIntersecting) waiting.set(target, setTimeout(take, STAY, target));
    }
  });
  const take = (link: Element): void => {
    observer.unobserve(link);
    const before = asked.size;
    prefetch(link);
    left -= asked.size - before;
    if (left > 0) return;
    observer.disconnect();
    for (const timer of waiting.values()) clearTimeout(timer);
  };
  for (const link of document.querySelectorAll('main a[href]')) observer.observe(link);
}

/** Whose pointer has rested on a link for so long before the click, in milliseconds, has its page drawn ahead. */
const DRAWN = 100;

/** A transition holds back a page that is there already for two frames, which is half of the time that it takes. */
function watchSwaps(): void {
  let pointed = { url: '', since: 0 };
  let rested = '';
  const urlOf = ({ target }: Event): string => (target as Element | null)?.closest?.('a')?.href.split('#', 1)[0] ?? '';
  addEventListener('pointerover', (event) => {
    const url = urlOf(event);
    if (url !== pointed.url) pointed = { url, since: event.timeStamp };
  });
  addEventListener('click', (event) => {
    const isRested = urlOf(event) === pointed.url && event.timeStamp - pointed.since > DRAWN;
    rested = isRested ? pointed.url : '';
  });
  addEventListener('pageswap', ({ activation, viewTransition }) => {
    if (activation?.entry?.url?.split('#', 1)[0] === rested) viewTransition?.skipTransition();
  });
}

const connection = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection;

if (HTMLScriptElement.supports?.('speculationrules')) watchSwaps();
else if (!connection?.saveData) {
  const pointed = ({ target }: Event): void => prefetch((target as Element | null)?.closest?.('a'));
  for (const type of ['pointerover', 'touchstart', 'focusin']) addEventListener(type, pointed, { passive: true });
  if (document.readyState === 'complete') watchView();
  else addEventListener('load', watchView, { once: true });
}
