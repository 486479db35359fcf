import { defineConfig } from '@playwright/test';
import type { SiteOption } from './e2e/test';

/** `npm test` names the browser that it has found; by itself Playwright takes its own. */
const executablePath = process.env.HOEGO_BROWSER || undefined;

/** Chromium's sandbox does not start for root, which is who CI containers run as. */
const isRoot = process.getuid?.() === 0;

/** Specs that every site must pass, wherever it lives. */
const ANYWHERE = /(addresses|card|links|feeds|indexes|metadata|visibility)\.spec\.ts/;

/** They start commands of their own, which take the project's lock: one after the other. */
const COMMANDS = /(analytics|build|commands|comments|dev|drawing|images|incremental|year-on-paper)\.spec\.ts/;

export default defineConfig<SiteOption>({
  testDir: 'e2e',
  globalSetup: './e2e/global-setup.ts',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // Generous: on a machine of CI that is shared, everything may take four times as long as at home.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.hoego/reports/playwright.json' }]],
  use: {
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-quic',
        '--disable-background-networking',
        '--no-first-run',
      ],
    },
  },
  projects: [
    // The longest first, so that it does not end last.
    { name: 'commands', testMatch: COMMANDS, workers: 1, fullyParallel: false, timeout: 600_000 },
    { name: 'root', testIgnore: COMMANDS, use: { site: 'root' } },
    { name: 'based', testMatch: ANYWHERE, use: { site: 'based' } },
    { name: 'based-search', testMatch: /search\.spec\.ts/, grep: /@anywhere/, use: { site: 'based' } },
  ],
});
