import fc from 'fast-check';
import { expect, it } from 'vitest';
import { StoreError } from '../../../game/ports/store-port';
import { memoryDevice } from './memory-device';
import { openKnown } from './store-model/open-known';
import { storeSteps } from './store-model/store-steps';
import type { OrderedFault, TestedDevice } from './store-model/tested-device';

/** One seed for everybody; fast-check says it and the path to a failure. */
const SEED = 20261127;
const STEPS = 10_000;

/** The device in memory, with faults by number of step. */
function testedDevice(): TestedDevice {
  const device = memoryDevice();
  return {
    tab: device.tab,
    leave: device.leave,
    read: async (key) => structuredClone(device.raw.get(key) ?? null),
    write: async (key, raw) => void device.raw.set(key, raw),
    evict: async () => device.raw.clear(),
    order: (fault) => {
      device.fault = failingAt(fault);
    },
  };
}

function failingAt(fault: OrderedFault | null): ReturnType<typeof memoryDevice>['fault'] {
  let step = 0;
  return () => {
    if (fault === null || step++ !== fault.at) return 'none';
    return fault.what === 'late' ? 'late' : new StoreError(fault.what, 'in a test');
  };
}

/**
 * The engine is stood in for here, because its faults have to come at each single step; fewer steps are walked in a real
 * browser in `tests/browser/storage.browser.test.ts`.
 */
it(`loses nothing in ${STEPS} random steps of three windows, faults and reopenings (F25, F26, F28, F29, F30)`, async () => {
  let steps = 0;
  const walk = fc.asyncProperty(storeSteps(120), async (walked) => {
    const device = testedDevice();
    const known = await openKnown(device);
    await fc
      .asyncModelRun(() => ({ model: known, real: device }), walked)
      .finally(() => {
        steps += known.steps;
      });
  });
  await fc.assert(walk, { seed: SEED, numRuns: 200 });
  expect(steps).toBeGreaterThanOrEqual(STEPS);
});
