import type { z } from 'zod';
import { nearestOf } from '@/lib/dialects/near-miss';
import type { Problem } from '@/lib/problems/problem';
import type { Cohort, Member, Submission } from './cohort';
import { type CohortKey, type CohortValues, cohortFields, HINTS } from './cohort-fields';
import { type Fail, toSchedule } from './cohort-schedule';
import { toSlug } from './slug';
import { readYaml, type YamlFile } from './yaml-file';

/**
 * Reads `content/cohorts/geultto-4.yml`; the file's name is what a post's `cohort:` says, and its address.
 * Whatever is wrong is told at once, in each key by itself and between them.
 *
 * @param source the file relative to the content folder
 * @param timeZone the site's, such as `Asia/Seoul`
 */
export function readCohort(source: string, text: string, timeZone: string): { cohort?: Cohort; problems: Problem[] } {
  const yaml = readYaml(source, text, 'name: 글또 4기');
  const problems = [...yaml.problems];
  if (problems.length > 0) return { problems };
  const fail: Fail = (path, found, hint) => {
    problems.push({ severity: 'error', file: source, line: yaml.lineOf(path), found, hint });
  };
  const values = readValues(yaml.value, cohortFields(timeZone), fail);
  const { name, start, end } = values;
  const isWritten = (key: CohortKey) => Object.hasOwn(Object(yaml.value), key);
  const schedule = toSchedule(values, isWritten, fail);
  const members = toMembers(values.members ?? [], yaml, fail);
  const submissions = toSubmissions(values, members, yaml, fail);
  if (values.penalty !== undefined && !isWritten('deposit')) {
    fail(['penalty'], '`penalty` has no deposit to be taken from', HINTS.deposit);
  }
  if (problems.length > 0 || !name || !start || !end || !schedule) return { problems };
  const { description, passes = 0, deposit, penalty = 0, currency = 'KRW', count = 'stated' } = values;
  const slug = toSlug(source.replace(/^.*\/|\.ya?ml$/gi, ''));
  const rules = { passes, deposit, penalty, currency, count };
  const endLine = yaml.lineOf(['end']);
  return {
    cohort: { slug, source, name, description, start, end, endLine, schedule, ...rules, members, submissions },
    problems,
  };
}

/** Each key by itself, so that what is wrong in one does not hide what is wrong in another. */
function readValues(value: unknown, fields: ReturnType<typeof cohortFields>, fail: Fail): CohortValues {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fail([], 'a cohort is a list of keys', `${HINTS.name} ${HINTS.start}`);
    return {};
  }
  const keys = Object.keys(fields) as CohortKey[];
  for (const key of Object.keys(value).filter((one) => !(keys as string[]).includes(one))) {
    const meant = nearestOf(key, keys);
    fail([key], `\`${key}\` is no key of a cohort`, meant ? `Did you mean \`${meant}\`?` : `Write ${keys.join(', ')}.`);
  }
  const values: Record<string, unknown> = {};
  for (const key of keys) {
    const written = (value as Record<string, unknown>)[key] ?? undefined;
    if (written === undefined && !fields[key].safeParse(undefined).success) {
      fail([key], `\`${key}\` is missing`, HINTS[key]);
      continue;
    }
    const result = fields[key].safeParse(written);
    if (result.success) values[key] = result.data;
    else for (const issue of result.error.issues) tell(issue, key, fail);
  }
  return values as CohortValues;
}

function tell(issue: z.core.$ZodIssue, key: CohortKey, fail: Fail): void {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const place = [key, ...issue.path.map((step) => (typeof step === 'number' ? step + 1 : String(step)))].join(' ');
  const what = unknown.length > 0 ? `has a key that is not known: ${unknown.join(', ')}` : issue.message;
  fail([key, ...issue.path, ...unknown.slice(0, 1)], `\`${place}\`: ${what}`, HINTS[key]);
}

function toMembers(written: NonNullable<CohortValues['members']>, yaml: YamlFile, fail: Fail): Member[] {
  const members = written.map(({ name, author, link }, index): Member => {
    return { slug: toSlug(author ?? name), name, ...(link && { link }), line: yaml.lineOf(['members', index]) };
  });
  for (const [index, { slug, name }] of members.entries()) {
    if (members.findIndex((member) => member.slug === slug || member.name === name) === index) continue;
    fail(['members', index], `\`members\` names \`${name}\` twice`, 'Name every member once.');
  }
  return members;
}

function toSubmissions(values: CohortValues, members: readonly Member[], yaml: YamlFile, fail: Fail): Submission[] {
  return (values.submissions ?? []).map(({ member, ...submission }, index) => {
    const slug = toSlug(member);
    const known = members.find((one) => one.slug === slug || toSlug(one.name) === slug);
    if (!known && members.length > 0) {
      const names = members.flatMap((one) => [one.name, one.slug]);
      const meant = nearestOf(member, names);
      fail(
        ['submissions', index, 'member'],
        `\`submissions ${index + 1}\`: \`${member}\` is no member`,
        meant ? `Did you mean \`${meant}\`?` : 'Write a name as it stands in `members`, or add it there.',
      );
    }
    return { ...submission, member: known?.slug ?? slug, line: yaml.lineOf(['submissions', index]) };
  });
}
