import { EPOCH } from '../../../../engine-adapters/localforage/turns-to-write';
import { type Allowed, expectKept } from './expect-kept';
import { BOX_KEYS, type Known, type KnownTab, see } from './known-state';
import { faultText, step, tabOf, withFault } from './step';
import type { OrderedFault } from './tested-device';

/** A window asks for the play. */
export const claim = (window: string) =>
  step(`${window} claims the play`, async (known) => {
    await claimed(known, window);
    known.steps += 1;
  });

async function claimed(known: Known, window: string): Promise<void> {
  const tab = tabOf(known, window);
  const expected = known.player === null || known.player === window ? 'mine' : 'elsewhere';
  const answer = await tab.store.claimPlay();
  if (answer !== expected) throw new Error(`the play is ${answer}, expected ${expected}`);
  tab.holds = answer === 'mine';
  if (tab.holds) known.player = window;
}

/** The page is left: another may play, and what is on its way is still written, until the page is opened again. */
export const leave = (window: string) =>
  step(`${window} is left`, async (known, device) => {
    device.leave(window);
    if (known.player === window) known.player = null;
    known.steps += 1;
  });

/** A reload: opened and claimed, as the page does it. */
export const reopen = ([window, fault]: [string, OrderedFault | null]) =>
  step(`${window} is opened anew${faultText(fault)}`, async (known, device) => {
    device.leave(window);
    if (known.player === window) known.player = null;
    const tab: KnownTab = { store: device.tab(window), epoch: undefined, holds: false };
    known.tabs.set(window, tab);
    let found: unknown = null;
    const told = await withFault(device, fault, 'fine', async () => {
      found = await tab.store.open();
    });
    if (told === 'fine' && known.kept && found === 'empty') throw new Error('what was kept looks like a new player');
    if (told === 'fine' && known.seen.whole.size > 0 && found !== 'kept')
      throw new Error(`found ${found}, expected kept`);
    // An opening that was refused may have read the epoch before: this tab is opened once more.
    if (told !== 'fine') await tab.store.open();
    tab.epoch = await device.read(EPOCH);
    await claimed(known, window);
    expectKept(known, await see(known.reader), new Map(), false);
  });

/** A window erases all. */
export const erase = ([window, fault]: [string, OrderedFault | null]) =>
  step(`${window} erases all${faultText(fault)}`, async (known, device) => {
    const tab = tabOf(known, window);
    const before = await device.read(EPOCH);
    const told = await withFault(device, fault, 'fine', () => tab.store.eraseAll());
    const now = await device.read(EPOCH);
    // Of a late answer this window does not know that its new epoch is stored: it has to open the store again.
    if (now !== before && !(fault?.at === 0 && told === 'timeout')) tab.epoch = now;
    const nothing: Allowed = new Map(BOX_KEYS.map((key) => [key, [null]]));
    if (told === 'fine') known.kept = false;
    expectKept(known, await see(known.reader), told === 'fine' ? nothing : new Map(), true);
    if (told === 'fine' && known.seen.broken.length > 0) throw new Error('something broken outlived an erasing');
  });
