import { defineConfig } from 'vitest/config';

/**
 * ms. How long a test takes is no promise of the product: on a busy machine a whole session of faces takes a minute. This
 * only ends a test that hangs.
 */
const HANGS_AFTER_MS = 240_000;

/** All cores: the default leaves one for the terminal, which on two cores is half of the machine. */
const ALL_CORES = '100%';

/** Test files with a browser at a time: they wait for states, and a tracker still gets the pictures that play asks for. */
const BROWSERS_AT_A_TIME = 2;

/**
 * Tests that put something else in the place of a module, or read modules anew: a world for each of these files. The others share
 * one in each worker, which reads the product once and not for each of 270 files.
 */
const APART = [
  'tests/architecture/settings-are-followed.test.ts',
  'tests/engine-adapters/mediapipe/camera-source.test.ts',
  'tests/engine-adapters/mediapipe/model/load-model.test.ts',
  'tests/engine-adapters/mediapipe/model/model-shelf.test.ts',
  'tests/movement/calibration/at-rest-frames.test.ts',
  'tests/player/session/steps/block-end.test.ts',
  'tests/ports/known-language.test.ts',
  'tests/scenes/art/puppet.test.ts',
  'tests/scripts/put-model.test.ts',
  'tests/therapist/one-declaration.test.ts',
];

const IN_ONE_WORLD = {
  isolate: false,
  maxWorkers: ALL_CORES,
  testTimeout: HANGS_AFTER_MS,
  hookTimeout: HANGS_AFTER_MS,
};

export default defineConfig({
  test: {
    // The second one keeps how the tests went that cause a fault.
    reporters: ['default', './scripts/fault-docs/fault-reporter.ts'],
    projects: [
      {
        test: {
          ...IN_ONE_WORLD,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/engines/**', '**/*.property.test.ts', ...APART],
        },
      },
      { test: { ...IN_ONE_WORLD, name: 'unit-apart', include: APART, isolate: true } },
      { test: { ...IN_ONE_WORLD, name: 'property', include: ['tests/**/*.property.test.ts'] } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.browser.test.ts'],
          globalSetup: ['tests/browser/page/build-once.ts'],
          maxWorkers: BROWSERS_AT_A_TIME,
          // After the others where all are asked for at once: they would take its machine away.
          sequence: { groupOrder: 1 },
          testTimeout: 2 * HANGS_AFTER_MS,
          hookTimeout: HANGS_AFTER_MS,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.engine.test.ts'],
          globalSetup: ['tests/engines/setup/serve-with-face.ts'],
          // One after the other: a tracker on the page's own thread needs a core of its own.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: HANGS_AFTER_MS,
          hookTimeout: HANGS_AFTER_MS,
        },
      },
    ],
  },
});
