import { EPOCH } from '../../../../engine-adapters/localforage/turns-to-write';
import { type Known, see } from './known-state';
import { WINDOWS } from './step';
import type { TestedDevice } from './tested-device';

/** Opens every window over an empty device; the first one plays. */
export async function openKnown(device: TestedDevice): Promise<Known> {
  const tabs: Known['tabs'] = new Map();
  for (const window of WINDOWS) {
    const store = device.tab(window);
    await store.open();
    tabs.set(window, { store, epoch: await device.read(EPOCH), holds: (await store.claimPlay()) === 'mine' });
  }
  const reader = device.tab('reader');
  const seen = await see(reader);
  return { tabs, reader, player: WINDOWS[0], seen, damaged: [], kept: false, steps: 0 };
}
