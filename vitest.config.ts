import path from 'node:path';
import { defineConfig } from 'vitest/config';

// The commands that tests run are compiled once for all of them.
const env = { TZ: 'UTC', NODE_COMPILE_CACHE: path.resolve('node_modules/.cache/nianbao/compiled') };
/** Tests that need a browser, run a command, replace a module or take a sample of a proof: they say so in their names. */
const slow = ['tests/**/*.{browser,command,mocked,sample}.test.ts'];

/**
 * `rooms`: by themselves, in under a minute. `machine`: with a browser and with commands. `built`: what is built from them;
 * the default package is built once, before its tests. `proof`: what takes minutes.
 * `office`: with LibreOffice.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rooms',
          // The rooms keep no state between tests: a module is loaded once for all of them.
          isolate: false,
          env,
          setupFiles: ['tests/fixedSeed.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{built,proof,office}/**', ...slow],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'machine',
          env,
          include: slow,
          exclude: ['tests/{built,proof}/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'built',
          env,
          include: ['tests/built/**/*.test.ts'],
          globalSetup: ['tests/built/globalSetup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'office',
          env,
          include: ['tests/office/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 300_000,
        },
      },
      { test: { name: 'proof', env, include: ['tests/proof/**/*.test.ts'], testTimeout: 7_200_000 } },
    ],
  },
});
