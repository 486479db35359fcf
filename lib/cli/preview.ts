import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { restoreFolder } from '@/lib/publish/replace-folder';
import { onCleanup } from './cleanup';
import { CommandError, type CommandInput, runAsProgram } from './command';
import { choosePort } from './port';
import { openProject } from './project';
import { startPreview } from './static-server';

export { type Preview, type PreviewOptions, startPreview } from './static-server';

runAsProgram(import.meta.url, {
  usage: `npm run preview [-- --port 3000]

Serves the built site as a static host would, below its base path.

  --port   where it answers; PORT in the environment says it too. A taken port gives way to the next.`,
  options: { port: { type: 'string' } },
  run: preview,
});

async function preview({ flags }: CommandInput): Promise<never> {
  const { out, site, workspace } = await openProject('build');
  if (!existsSync(out)) restoreFolder(out, workspace.work);
  if (!existsSync(join(out, 'index.html')))
    throw new CommandError(`There is no site in ${out}. Run npm run build first.`);
  const port = await choosePort(typeof flags.port === 'string' ? flags.port : process.env.PORT);
  const server = await startPreview({ dir: out, basePath: site.basePath, port });
  onCleanup(server.close);
  console.log(`${out}\n${server.url}`);
  return new Promise(() => {});
}
