import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    include: ['{lib,components,app,bench}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // One processor less is the default, which on two leaves half of the machine idle.
    maxWorkers: '100%',
    testTimeout: 60_000,
  },
});
