import type { AnalyticsSettings } from './analytics-schema';

/** What `<site-analytics>` needs to load one service: its script and what the script reads from its own tag. */
export type AnalyticsScript = {
  provider: AnalyticsSettings['provider'];
  src: string;
  attributes: Record<string, string>;
  /** Of GA4: the measurement ID. */
  id?: string;
};

/** Settings of services as scripts to load, in the manner that each of them documents. */
export function toAnalyticsScripts(services: readonly AnalyticsSettings[]): AnalyticsScript[] {
  return services.map(toScript);
}

/** Where these scripts come from, for the Content-Security-Policy. */
export function toAnalyticsOrigins(services: readonly AnalyticsSettings[]): string[] {
  return [...new Set(services.map((service) => new URL(toScript(service).src).origin))];
}

function toScript(service: AnalyticsSettings): AnalyticsScript {
  const { provider } = service;
  switch (provider) {
    // https://developers.google.com/tag-platform/gtagjs
    case 'ga4':
      return {
        provider,
        src: `https://www.googletagmanager.com/gtag/js?id=${service.id}`,
        attributes: {},
        id: service.id,
      };
    // https://plausible.io/docs/plausible-script
    case 'plausible': {
      const { domain, script = 'https://plausible.io/js/script.js' } = service;
      return { provider, src: script, attributes: domain ? { 'data-domain': domain } : {} };
    }
    // https://umami.is/docs/tracker-configuration
    case 'umami':
      return { provider, src: service.script, attributes: { 'data-website-id': service.websiteId } };
    // https://developers.cloudflare.com/web-analytics/get-started/
    case 'cloudflare': {
      const attributes = { 'data-cf-beacon': JSON.stringify({ token: service.token }) };
      return { provider, src: 'https://static.cloudflareinsights.com/beacon.min.js', attributes };
    }
    // https://www.goatcounter.com/help/start
    case 'goatcounter': {
      const { code, host = `https://${code}.goatcounter.com` } = service;
      const src = service.host === undefined ? 'https://gc.zgo.at/count.js' : `${host}/count.js`;
      return { provider, src, attributes: { 'data-goatcounter': `${host}/count` } };
    }
  }
}
