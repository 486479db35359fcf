import { Temporal } from 'temporal-polyfill';
import { stringify } from 'yaml';
import type { Kind } from '@/lib/dialects/canonical-post';

/** What a new post begins with. */
export type PostForm = { title: string; tags: string[]; kind?: Kind; period?: string };

/** Says beside `draft` how the post is published. */
const DRAFT_NOTE = {
  ko: '다 쓰면 이 줄을 지우세요. 그 전에는 npm run dev에서만 보입니다.',
  en: 'Delete this line to publish. Until then only npm run dev shows the post.',
};

/**
 * The text of a new post. Values are written by a YAML library, so that quotes and colons in a title stand.
 *
 * @param timeZone the site's; the date is now by its clock, with its offset
 */
export function toPostText(
  { title, tags, kind, period }: PostForm,
  { timeZone, language }: { timeZone: string; language: 'ko' | 'en' },
  now: Temporal.Instant = Temporal.Now.instant(),
): string {
  const date = now.toZonedDateTimeISO(timeZone).toString({ smallestUnit: 'second', timeZoneName: 'never' });
  return `---
${line('title', title)}
date: ${date}
${line('description', '')}
tags: ${JSON.stringify(tags)}
${kind === undefined ? '' : `${line('kind', kind)}\n`}${period === undefined ? '' : `${line('period', period)}\n`}draft: true # ${DRAFT_NOTE[language]}
---

`;
}

function line(key: string, value: string): string {
  return stringify({ [key]: value }, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd();
}
