import { z } from 'zod';

/** An address of a script that the owner hosts, or that a service gives to each of its customers. */
const script = z.url({ protocol: /^https$/, error: 'must be the https:// address of the script' });

const host = (url: string) =>
  z
    .url({ protocol: /^https$/, error: `must be the address of your own server, such as ${url}` })
    .transform((address) => address.replace(/\/+$/, ''));

const said = (what: string, pattern: RegExp) => z.string(what).regex(pattern, what);

const PROVIDERS = ['ga4', 'plausible', 'umami', 'cloudflare', 'goatcounter'] as const;

const one = z.discriminatedUnion(
  'provider',
  [
    z.strictObject({
      provider: z.literal('ga4'),
      id: said(
        'must be the measurement ID of a GA4 property, such as G-ABC123DEF4 (a UA- number counts no more)',
        /^G-[A-Z0-9]+$/,
      ),
    }),
    z
      .strictObject({
        provider: z.literal('plausible'),
        domain: said('must be the domain as Plausible knows it, such as example.com', /^[^\s/:]+$/).optional(),
        script: script.optional(),
      })
      .refine(({ domain, script }) => domain !== undefined || script !== undefined, {
        error: 'needs domain (example.com), or as script the address that Plausible gives your site',
      }),
    z.strictObject({
      provider: z.literal('umami'),
      websiteId: said('must be the website ID, such as 94db1cb1-74f4-4a40-ad6c-962362670409', /^[\da-fA-F-]{36}$/),
      script: script.default('https://cloud.umami.is/script.js'),
    }),
    z.strictObject({
      provider: z.literal('cloudflare'),
      token: said('must be the token of Cloudflare Web Analytics, 32 letters and digits', /^[\da-f]{32}$/i),
    }),
    z
      .strictObject({
        provider: z.literal('goatcounter'),
        code: said('must be your code, such as me for me.goatcounter.com', /^[a-z\d-]+$/i).optional(),
        host: host('https://stats.example.com').optional(),
      })
      .refine(({ code, host }) => (code === undefined) !== (host === undefined), {
        error: 'needs either code (me for me.goatcounter.com) or host (your own server)',
      }),
  ],
  {
    error: ({ code }) => (code === 'invalid_union' ? `provider must be one of ${PROVIDERS.join(', ')}` : undefined),
  },
);

type One = z.input<typeof one>;

/** `analytics` of `site.config.ts`: one service, or several in a list. */
export const analyticsSchema = z
  .custom<One | One[]>()
  .transform((given) => [given ?? []].flat())
  .pipe(z.array(one))
  .prefault([]);

export type AnalyticsSettings = z.output<typeof one>;
