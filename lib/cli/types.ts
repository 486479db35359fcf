import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CommandError, runAsProgram } from './command';
import { findNext } from './next';
import { startNode } from './processes';
import { openProject } from './project';

runAsProgram(import.meta.url, {
  usage: `npm run types

Checks all types. Those of routes are written by Next for it; those of posts by Contentlayer, when a build has run.`,
  options: {},
  run: checkTypes,
});

async function checkTypes(): Promise<number> {
  const { root, environment } = await openProject('check');
  // As in dev, where every route is there.
  const env = { ...environment, HOEGO_MODE: 'dev', NODE_ENV: 'development' };
  const said: string[] = [];
  const writing = startNode(findNext(root), ['typegen'], { cwd: root, env, onLine: (line) => said.push(line) });
  if ((await writing.ended) !== 0) throw new CommandError(`next typegen has failed:\n\n${said.join('\n').trim()}`);
  const compiler = createRequire(join(root, 'package.json')).resolve('typescript/package.json');
  // What a run has kept is not always undone when Next writes other routes.
  return startNode(join(dirname(compiler), 'bin', 'tsc'), ['--noEmit', '--incremental', 'false'], { cwd: root }).ended;
}
