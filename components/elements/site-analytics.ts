import type { AnalyticsScript } from '@/lib/site/analytics';

/**
 * `<site-analytics data-scripts='[…]'>`: loads who counts visits when the page is shown, loaded and idle. Nobody is
 * loaded for a reader who asks not to be tracked (Do Not Track, Global Privacy Control), and none at home (localhost).
 */
class SiteAnalytics extends HTMLElement {
  connectedCallback(): void {
    if (isStarted || isHome(location) || isPrivate()) return;
    isStarted = true;
    const scripts: AnalyticsScript[] = JSON.parse(this.dataset.scripts ?? '[]');
    const start = () => whenIdle(() => scripts.forEach(load));
    // A page that was drawn ahead of time (speculation rules) counts when it is shown.
    if (document.prerendering) document.addEventListener('prerenderingchange', start, { once: true });
    else start();
  }
}

let isStarted = false;

type Gtag = (...words: unknown[]) => void;

/** What the services put on the page, as far as it is used here. */
type Services = Window & {
  dataLayer?: unknown[];
  gtag?: Gtag;
  plausible?: { (...words: unknown[]): void; q?: unknown[]; o?: unknown; init?: (options?: unknown) => void };
  umami?: { track: () => void };
  goatcounter?: { count?: () => void };
};

const services = window as Services;

function isHome({ protocol, hostname }: Location): boolean {
  return protocol === 'file:' || /^(localhost|.*\.local(host)?|127(\.\d+){3}|\[::1?\]|0\.0\.0\.0)$/.test(hostname);
}

function isPrivate(): boolean {
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };
  return doNotTrack === '1' || globalPrivacyControl === true;
}

/** After everything that the page itself needs. Safari has no idle callback. */
function whenIdle(act: () => void): void {
  const idle = () =>
    typeof requestIdleCallback === 'function' ? requestIdleCallback(act, { timeout: 2000 }) : setTimeout(act, 200);
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
}

function load({ provider, src, attributes, id }: AnalyticsScript): void {
  if (provider === 'ga4') prepareGtag(id);
  if (provider === 'plausible' && !attributes['data-domain']) preparePlausible();
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  script.async = true;
  script.src = src;
  document.head.append(script);
  // A page that comes back from the back/forward cache is a visit; Plausible and Cloudflare see that themselves.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    if (provider === 'ga4') services.gtag?.('event', 'page_view');
    if (provider === 'umami') services.umami?.track();
    if (provider === 'goatcounter') services.goatcounter?.count?.();
  });
}

/** https://developers.google.com/tag-platform/gtagjs: it wants the `arguments` themselves, not an array. */
function prepareGtag(id: string | undefined): void {
  services.dataLayer ??= [];
  services.gtag ??= function gtag() {
    // biome-ignore lint/complexity/noArguments: the service takes the `arguments` object and no array
    services.dataLayer?.push(arguments);
  };
  services.gtag('js', new Date());
  services.gtag('config', id);
}

/** The script that Plausible gives each site knows its domain, and waits for `init`: https://plausible.io/docs/script-extensions */
function preparePlausible(): void {
  const plausible: NonNullable<Services['plausible']> = (...words) => {
    plausible.q ??= [];
    plausible.q.push(words);
  };
  plausible.init = (options = {}) => {
    plausible.o = options;
  };
  services.plausible ??= plausible;
  services.plausible.init?.();
}

customElements.define('site-analytics', SiteAnalytics);
