import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Preview, startPreview } from '@/lib/cli/static-server';
import { runCommand } from './command';
import { copyContent } from './content';
import { made, type SiteName, settings, sites, variableOf } from './sites';

/**
 * Builds the fixture site twice, at the root of a host and below a path, and serves both as a static host would.
 * `E2E_REUSE=1` takes the sites of the last run, for work on the tests themselves.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const content = join(made, 'content');
  if (!process.env.E2E_REUSE) copyContent(content);
  const previews: Preview[] = [];
  for (const [name, { out, basePath }] of Object.entries(sites)) {
    if (!process.env.E2E_REUSE || !existsSync(out)) await build(content, out, basePath);
    const preview = await startPreview({ dir: out, basePath });
    process.env[variableOf(name as SiteName)] = new URL(preview.url).origin;
    previews.push(preview);
  }
  return async () => {
    await Promise.all(previews.map((preview) => preview.close()));
  };
}

async function build(content: string, out: string, basePath: string): Promise<void> {
  const start = Date.now();
  const environment = { SITE_CONFIG: settings, CONTENT_DIR: content, OUT_DIR: out, SITE_URL: '', BASE_PATH: basePath };
  const { code, stdout, stderr } = await runCommand('build', [], environment);
  if (code !== 0) throw new Error(`The fixture site was not built (exit ${code}).\n${stdout}\n${stderr}`);
  console.log(`built the fixture site below ${basePath || '/'} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}
