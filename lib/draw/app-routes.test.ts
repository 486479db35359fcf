import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findRoutes } from './app-routes';

let app = '';

beforeEach(() => {
  app = mkdtempSync(join(tmpdir(), 'hoego-app-'));
});
afterEach(() => rmSync(app, { recursive: true, force: true }));

it('calls routes as Next does, and leaves out what is none of a build', () => {
  for (const file of [
    'page.tsx',
    'layout.tsx',
    'not-found.tsx',
    'globals.css',
    '(posts)/[...path]/page.tsx',
    'tags/[tag]/page.tsx',
    'tags/[tag]/feed.xml/route.ts',
    'media/[...file]/route.dev.ts',
    'tags/page.test.tsx',
  ]) {
    mkdirSync(dirname(join(app, file)), { recursive: true });
    writeFileSync(join(app, file), '');
  }
  expect(findRoutes(app).map(({ route, kind }) => `${kind} ${route}`)).toEqual([
    'page /[...path]',
    'page /404.html',
    'page /',
    'handler /tags/[tag]/feed.xml',
    'page /tags/[tag]',
  ]);
  expect(findRoutes(app, true).map(({ route, kind }) => `${kind} ${route}`)).toContain('handler /media/[...file]');
});
