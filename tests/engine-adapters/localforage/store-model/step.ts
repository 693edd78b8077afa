import type fc from 'fast-check';
import { StoreError, type StoreFault } from '../../../../game/ports/store-port';
import type { Known, KnownTab } from './known-state';
import type { OrderedFault, TestedDevice } from './tested-device';

/** Three windows: one more than the two that a person would have open, so that no pair is special. */
export const WINDOWS = ['one', 'two', 'three'] as const;

/** One thing that may happen. */
export type Step = fc.AsyncCommand<Known, TestedDevice>;

/** A step under a name that says in a failure what happened. */
export function step(name: string, run: (known: Known, device: TestedDevice) => Promise<void>): Step {
  return { check: () => true, run, toString: () => name };
}

/** As what a person reads is compared. */
export const text = (value: unknown) => JSON.stringify(value);

/** The part of a step's name that says its fault. */
export const faultText = (fault: OrderedFault | null) => (fault === null ? '' : `, ${fault.what} at step ${fault.at}`);

/** What is known of a window. Throws for one that was never opened: the test's own mistake. */
export function tabOf(known: Known, name: string): KnownTab {
  const tab = known.tabs.get(name);
  if (tab === undefined) throw new Error(`no window ${name}`);
  return tab;
}

/** Does something with a fault on order. Out: why it was refused; throws where that is none of the reasons that there are. */
export async function withFault(
  device: TestedDevice,
  fault: OrderedFault | null,
  expected: 'fine' | StoreFault,
  doing: () => Promise<unknown>,
): Promise<'fine' | StoreFault> {
  device.order(fault);
  const told = await faultOf(doing());
  device.order(null);
  const faults = fault === null ? [] : [fault.what === 'late' ? 'timeout' : fault.what];
  if (told !== expected && !faults.some((one) => one === told)) throw new Error(`told ${told}, expected ${expected}`);
  return told;
}

/** Why the store refused, or `fine`. Anything but a refusal of the store is a mistake of the product. */
async function faultOf(doing: Promise<unknown>): Promise<'fine' | StoreFault> {
  try {
    await doing;
    return 'fine';
  } catch (error) {
    if (error instanceof StoreError) return error.fault;
    throw error;
  }
}
