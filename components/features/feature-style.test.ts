import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('.', import.meta.url));

it('every sheet that is named is there, and every sheet is named', () => {
  const components = join(folder, '..');
  const files = readdirSync(components, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  const code = files.map((file) => readFileSync(join(components, file), 'utf8')).join('\n');
  const named = [...code.matchAll(/<FeatureStyle name="([\w-]+)"|\bstyle: '([\w-]+)'/g)].map(
    ([, a, b]) => a ?? b ?? '',
  );
  const sheets = readdirSync(folder).flatMap((file) => /^(.+)\.css$/.exec(file)?.[1] ?? []);
  expect([...new Set(named)].sort()).toEqual(sheets.sort());
});
