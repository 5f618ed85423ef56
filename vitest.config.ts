import { defineConfig } from 'vitest/config';

const env = { TZ: 'UTC' };

/**
 * The rooms by themselves, and what is built from them: the second builds the default package once, before its tests. The
 * third is what takes minutes: `npm run proof`.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'rooms', env, include: ['tests/**/*.test.ts'], exclude: ['tests/{site,proof}/**'] } },
      {
        test: {
          ...{ name: 'site', env, include: ['tests/site/**/*.test.ts'], globalSetup: ['tests/site/globalSetup.ts'] },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'proof', env, include: ['tests/proof/**/*.test.ts'], testTimeout: 600_000 } },
    ],
  },
});
