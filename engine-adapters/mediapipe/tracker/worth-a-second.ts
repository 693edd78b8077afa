import type { TrackerLink } from './tracker-link';

/** Half of what a picture of a camera of 30 a second lasts: with longer looks, pictures wait as soon as anything else is to be done, ms. */
const LONG_LOOK_MS = 16;
/** A second tracker takes about 150 MB; smaller devices are left alone, GB. */
const ENOUGH_MEMORY_GB = 4;

/** What a browser tells of its machine; not every one tells its memory. */
export interface Machine {
  readonly hardwareConcurrency: number;
  readonly deviceMemory?: number;
}

/** Whether a second tracker beside this one gets more pictures looked at. A graphics card would do both looks one after the other. */
export function isWorthASecond(
  { delegate, lookMs = null }: Pick<TrackerLink, 'delegate' | 'lookMs'>,
  { hardwareConcurrency, deviceMemory = ENOUGH_MEMORY_GB }: Machine,
): boolean {
  const isSlow = delegate === 'CPU' && lookMs !== null && lookMs > LONG_LOOK_MS;
  return isSlow && hardwareConcurrency > 1 && deviceMemory >= ENOUGH_MEMORY_GB;
}
