import { defineConfig } from 'vitest/config';

/**
 * ms. How long a test takes is no promise of the product: on a busy machine a whole session of faces takes a minute. This
 * only ends a test that hangs.
 */
const HANGS_AFTER_MS = 240_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...{ name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**', '**/*.property.test.ts'] },
          ...{ testTimeout: HANGS_AFTER_MS, hookTimeout: HANGS_AFTER_MS },
        },
      },
      {
        test: {
          ...{ name: 'property', include: ['tests/**/*.property.test.ts'] },
          ...{ testTimeout: HANGS_AFTER_MS, hookTimeout: HANGS_AFTER_MS },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.browser.test.ts'],
          globalSetup: ['tests/browser/page/build-once.ts'],
          // One browser at a time: the tracker needs both cores of a small machine.
          fileParallelism: false,
          testTimeout: 2 * HANGS_AFTER_MS,
          hookTimeout: HANGS_AFTER_MS,
        },
      },
    ],
  },
});
