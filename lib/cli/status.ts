import { readContent } from '@/lib/content/read-content';
import { toPosts } from '@/lib/content/to-posts';
import { classifyFile } from '@/lib/dialects/layout';
import { formatProblems } from '@/lib/problems/format-problems';
import { checkCohorts } from '@/lib/retrospective/check-cohorts';
import { toOriginals } from '@/lib/retrospective/originals';
import { toSeason } from '@/lib/retrospective/season';
import { type CommandInput, runAsProgram } from './command';
import { formatStatus, toStatus } from './format-status';
import { openProject } from './project';

runAsProgram(import.meta.url, {
  usage: `npm run status [-- --json]

Prints where each cohort of content/cohorts/ stands: the open round, its deadline and the time left, who has submitted
and who has not, passes and deposits; the next season to start; those that are over. Only what is published counts.

  --json   an object with now and cohorts (id, name, state, start, end, rounds, open, currency, members), and nothing
           else, on stdout; open has number, opened, deadline, minutesLeft, submitted and waiting`,
  options: { json: { type: 'boolean' } },
  run: status,
});

/** Problems of the files in `cohorts/` go to stderr; a file that cannot be read is no reason to keep the others back. */
async function status({ flags }: CommandInput): Promise<undefined> {
  const { workspace, site } = await openProject('build');
  const now = Date.now();
  const content = await readContent(workspace.content, site);
  const own = content.problems.filter(({ file }) => classifyFile(file) === 'cohort');
  const problems = [...own, ...checkCohorts(content, site)];
  if (problems.length > 0) console.error(`${formatProblems(problems)}\n`);
  const stored = content.posts.map((post) => ({ ...post, minutes: 1, characters: 0 }));
  const posts = toOriginals(toPosts(stored, content.authors, { site, now, previewing: false }), site.language);
  const seasons = content.cohorts.map((cohort) => toSeason(cohort, posts, { now, timeZone: site.timeZone }));
  if (flags.json) console.log(JSON.stringify(toStatus(seasons, now, site), null, 2));
  else console.log(formatStatus(seasons, now, site));
}
