import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { analyticsSchema } from './analytics-schema';
import { commentsSchema } from './comments-schema';

const link = z.strictObject({
  label: z.string().min(1),
  /** An address on this site (`/about/`) or elsewhere (`https://…`, `mailto:…`). */
  href: z.string().regex(/^(\/|https?:\/\/|mailto:)/, 'must begin with /, https:// or mailto:'),
});

/** `site.config.ts`, checked: what each setting means stands beside it there. */
export const siteSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().default(''),
  url: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://example.com' })
    .refine((url) => URL.canParse(url) && new URL(url).pathname === '/', {
      error: 'must not have a path; a site below a path says so in basePath',
    })
    .transform((url) => new URL(url).origin),
  basePath: z
    .string()
    .regex(/^(\/[^/\s?#]+)*\/?$/, "must be '' or begin with /, such as /blog")
    .transform((path) => path.replace(/\/$/, ''))
    .default(''),
  language: z.enum(['ko', 'en']).default('ko'),
  timeZone: z.string().refine(isTimeZone, 'must be a time zone such as Asia/Seoul').default('Asia/Seoul'),
  author: z.string().min(1),
  links: z.array(link).default([]),
  navigation: z.array(link).default([]),
  permalink: z
    .string()
    .regex(
      /^(\/.*|date|pretty|ordinal|weekdate|none)$/,
      'must begin with /, or be one of date, pretty, ordinal, weekdate, none',
    )
    .default('/posts/:slug/'),
  accent: z.number().min(0).max(360).default(42),
  font: z.enum(['pretendard', 'system']).default('pretendard'),
  verification: z
    .strictObject({ google: z.string().optional(), naver: z.string().optional(), bing: z.string().optional() })
    .default({}),
  comments: commentsSchema.optional(),
  analytics: analyticsSchema,
  features: z
    .strictObject({
      yearHues: z.boolean().default(true),
      pageSize: z.number().int().min(5).max(500).default(50),
      feedSize: z.number().int().min(1).max(1000).default(20),
      scriptOrigins: z
        .array(z.url({ protocol: /^https$/, error: 'must be an address such as https://example.com' }))
        .transform((origins) => origins.map((origin) => new URL(origin).origin))
        .default([]),
    })
    .prefault({}),
});

/** What an owner may write in `site.config.ts`. */
export type SiteConfig = z.input<typeof siteSchema>;

/** The settings with every default filled in. */
export type Site = z.output<typeof siteSchema>;

function isTimeZone(id: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(id);
    return true;
  } catch {
    return false;
  }
}
