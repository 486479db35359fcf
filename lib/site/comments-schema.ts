import { z } from 'zod';

const repo = z
  .string('must be a GitHub repository, such as me/blog')
  .regex(/^[\w-][\w.-]*\/[\w.-]+$/, 'must be a GitHub repository as owner/name, such as me/blog');

const fromGiscus = (what: string, example: string) =>
  z
    .string(`must be the ${what} that https://giscus.app shows, such as ${example}`)
    .min(1, `must be the ${what} that https://giscus.app shows, such as ${example}`);

/** A theme for each side of our switch; giscus also takes the address of a style sheet. */
const themes = (light: string, dark: string) =>
  z.strictObject({ light: z.string().min(1).default(light), dark: z.string().min(1).default(dark) }).prefault({});

/** How a page finds its thread, in the words of both services. */
const MAPPINGS = ['pathname', 'url', 'title', 'og:title', 'specific', 'number'] as const;

const mapping = z.enum(MAPPINGS, `must be one of ${MAPPINGS.join(', ')}`).default('pathname');

/** What both have: where a thread of a post that has moved is looked for. */
const shared = {
  repo,
  address: z
    .enum(['first', 'current'], "must be 'first' (the oldest address of a post) or 'current' (where it is now)")
    .default('first'),
  formerUrl: z
    .url({ protocol: /^https?$/, error: 'must be the address of the old blog, such as https://me.github.io/blog' })
    .optional(),
  titleForm: z
    .string()
    .includes(':title', { error: 'must hold :title, as the old blog wrote its titles: ":title | My blog"' })
    .optional(),
};

const giscus = z.strictObject({
  provider: z.literal('giscus'),
  ...shared,
  repoId: fromGiscus('repository ID', "'R_kgDO…'"),
  category: fromGiscus('category', "'Announcements'"),
  categoryId: fromGiscus('category ID', "'DIC_kwDO…'"),
  mapping,
  strict: z.boolean().default(false),
  reactions: z.boolean().default(true),
  inputPosition: z.enum(['top', 'bottom'], "must be 'top' or 'bottom'").default('bottom'),
  language: z.string().min(2).optional(),
  themes: themes('light', 'dark'),
});

const utterances = z.strictObject({
  provider: z.literal('utterances'),
  ...shared,
  issueTerm: mapping,
  label: z.string().min(1).optional(),
  themes: themes('github-light', 'github-dark'),
});

/** `comments` of `site.config.ts`. */
export const commentsSchema = z.discriminatedUnion('provider', [giscus, utterances], {
  error: ({ code }) => (code === 'invalid_union' ? "provider must be 'giscus' or 'utterances'" : undefined),
});

export type CommentsSettings = z.output<typeof commentsSchema>;
