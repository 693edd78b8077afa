import type { TrackerLink } from './tracker-link';

/** Half of what a picture of a camera of 30 a second lasts: with longer looks, pictures wait as soon as anything else is to be done, ms. */
const LONG_LOOK_MS = 16;
/** A second tracker has a memory and networks of its own, on the engine of the first: devices with less are left alone, GB. */
const ENOUGH_MEMORY_GB = 4;

/** What a browser tells of its machine; not every one tells its memory. */
export interface Machine {
  readonly hardwareConcurrency: number;
  readonly deviceMemory?: number;
  /** 0 without a touch screen. */
  readonly maxTouchPoints: number;
}

/** Whether a second tracker beside this one gets more pictures looked at. A graphics card would do both looks one after the other. */
export function isWorthASecond(
  { delegate, lookMs = null }: Pick<TrackerLink, 'delegate' | 'lookMs'>,
  machine: Machine,
): boolean {
  const isSlow = delegate === 'CPU' && lookMs !== null && lookMs > LONG_LOOK_MS;
  return isSlow && machine.hardwareConcurrency > 1 && hasRoom(machine);
}

/** Where the memory is not told, a touch screen may be that of a phone, whose system ends pages that take too much. */
function hasRoom({ deviceMemory, maxTouchPoints }: Machine): boolean {
  return deviceMemory === undefined ? maxTouchPoints === 0 : deviceMemory >= ENOUGH_MEMORY_GB;
}
