import { isMap, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Problem } from '@/lib/problems/problem';
import type { Author } from './post';
import { toSlug } from './slug';

const authorSchema = z.strictObject({
  name: z.string().min(1),
  bio: z.string().optional(),
  avatar: z.string().optional(),
  links: z.array(z.strictObject({ label: z.string().min(1), href: z.string().min(1) })).default([]),
});

/**
 * Reads `content/authors/hoego.yml`; the file's name is the author's slug and what a post's `author:` says.
 *
 * @param source the file relative to the content folder
 */
export function readAuthor(source: string, text: string): { author?: Author; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ''), { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        severity: 'error',
        file: source,
        line: lines.linePos(error.pos[0]).line,
        found: error.message.split('\n')[0] ?? error.message,
        hint: 'Write YAML such as `name: 이름`.',
      })),
    };
  }
  const result = authorSchema.safeParse(document.toJS() ?? {});
  if (result.success) {
    return { author: { slug: toSlug(source.replace(/^.*\/|\.ya?ml$/g, '')), ...result.data }, problems: [] };
  }
  return {
    problems: result.error.issues.map((issue) => ({
      severity: 'error',
      file: source,
      line: lineOf(String(issue.path[0] ?? '')),
      found: `${issue.path.join('.') || 'the author'}: ${issue.message}`,
      hint: 'An author has name, bio, avatar and links (a list of label and href).',
    })),
  };

  function lineOf(key: string): number {
    const pair = isMap(document.contents)
      ? document.contents.items.find((item) => String(item.key) === key)
      : undefined;
    const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
    return range ? lines.linePos(range[0]).line : 1;
  }
}
