import type { Derivation } from '@/lib/dialects/canonical-post';

/** What was derived for one post; `file` is relative to the content folder. */
export type DerivedPost = { file: string; derived: Derivation[] };

/** The posts of which something was derived, by file. */
export function selectDerived(posts: readonly { source: string; derived?: Derivation[] }[]): DerivedPost[] {
  return posts
    .flatMap(({ source, derived = [] }) => (derived.length > 0 ? [{ file: source, derived }] : []))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/**
 * What was derived as text for a terminal, one line a post:
 * `posts/x.md: retrospective of 2024 (title: 회고록, rule 회고; title: 2024)`. `''` where nothing was.
 */
export function formatDerived(posts: readonly DerivedPost[]): string {
  if (posts.length === 0) return '';
  const lines = posts.map(
    ({ file, derived }) => `  ${file}: ${formatValues(derived)} (${derived.map(formatWhy).join('; ')})`,
  );
  return [
    'Read from titles, categories, tags and task lists. What front matter says overrules it: `kind: note` switches it',
    'off for a post; `kind`, `period`, `cohort`, `keyword`, `goals` state it otherwise (`period: ""`, `goals: []` state none).',
    ...lines,
  ].join('\n');
}

/** `pledge of 2025, cohort 글또 4기, 3 goals`. */
function formatValues(derived: readonly Derivation[]): string {
  const of = (field: Derivation['field']) => derived.find((one) => one.field === field)?.value;
  const [kind, period, cohort, keyword, goals] = [of('kind'), of('period'), of('cohort'), of('keyword'), of('goals')];
  return [
    [kind, period && (kind ? `of ${period}` : `period ${period}`)].filter(Boolean).join(' '),
    cohort && `cohort ${cohort}`,
    keyword && `keyword ${keyword}`,
    goals && `${goals} ${goals === '1' ? 'goal' : 'goals'}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** A kind has many rules, so its rule is named; of the rest the words say enough. */
function formatWhy({ field, from, rule, found }: Derivation): string {
  const words = `${from}: ${found ?? rule}`;
  return field === 'kind' && found !== rule ? `${words}, rule ${rule}` : words;
}
