import { countProblems, formatProblems, isError } from '@/lib/problems/format-problems';
import type { Problem } from '@/lib/problems/problem';
import { type CommandInput, runAsProgram } from './command';
import { type DerivedPost, formatDerived, selectDerived } from './derived';
import { inspectPictures } from './images';
import { inspectContent } from './inspect';
import { inspectBodies } from './inspect-bodies';
import { openProject, ProjectError } from './project';

runAsProgram(import.meta.url, {
  usage: `npm run check [-- --json] [--strict]

Prints every problem of the content, drafts included, with file, line and column, and what was
derived for posts that do not state it: kind, period, cohort, keyword, goals.

  --json     an object with problems, errors, warnings, posts, ignored files and derived, and nothing else, on stdout
  --strict   warnings fail too`,
  options: { json: { type: 'boolean' }, strict: { type: 'boolean' } },
  run: check,
});

async function check({ flags }: CommandInput): Promise<number> {
  const findings = await inspect().catch((error: unknown) => {
    if (error instanceof ProjectError && flags.json)
      return { problems: error.problems, posts: 0, ignored: [], derived: [], result: '' };
    throw error;
  });
  const { problems, posts, ignored, derived, result } = findings;
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  if (flags.json) console.log(JSON.stringify({ problems, errors, warnings, posts, ignored, derived }, null, 2));
  else if (problems.length > 0) console.log(`${formatProblems(problems)}\n\n${countProblems(problems)} (${result})`);
  else console.log(`Nothing is wrong (${result}).`);
  if (!flags.json && ignored.length > 0) console.log(`Left alone, being no posts: ${ignored.join(', ')}`);
  if (!flags.json && derived.length > 0) console.log(`\n${formatDerived(derived)}`);
  return errors > 0 || (flags.strict && warnings > 0) ? 1 : 0;
}

async function inspect(): Promise<{
  problems: readonly Problem[];
  posts: number;
  ignored: readonly string[];
  derived: readonly DerivedPost[];
  result: string;
}> {
  const project = await openProject('check');
  const content = await inspectContent(project);
  const bodies = await inspectBodies(content, project, () => {});
  const problems = [...content.problems, ...bodies.problems, ...(await inspectPictures(bodies.assets, project))];
  const { posts, ignored, result } = content;
  return { problems, posts: posts.length, ignored, derived: selectDerived(posts), result };
}
