import { z } from 'zod';
import type { Problem } from '@/lib/problems/problem';
import type { Author } from './post';
import { toSlug } from './slug';
import { readYaml } from './yaml-file';

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
  const { value, lineOf, problems } = readYaml(source, text, 'name: 이름');
  if (problems.length > 0) return { problems };
  const result = authorSchema.safeParse(value);
  if (result.success) {
    return { author: { slug: toSlug(source.replace(/^.*\/|\.ya?ml$/g, '')), ...result.data }, problems: [] };
  }
  return {
    problems: result.error.issues.map((issue) => ({
      severity: 'error',
      file: source,
      line: lineOf(issue.path),
      found: `${issue.path.join('.') || 'the author'}: ${issue.message}`,
      hint: 'An author has name, bio, avatar and links (a list of label and href).',
    })),
  };
}
