import type { Parameter } from '../../therapy/parameter/parameter';

/** How long nobody may be at the console before it locks itself, so that a screen left open is not read. */
export const AUTO_LOCK = {
  label: 'Locks itself after',
  unit: 'minutes',
  min: 1,
  max: 60,
  whole: 'whole',
  // About the time of two patients.
  default: 10,
  harder: 'neither',
  sentence: 'Time without a touch, click or key, also while the device sleeps, after which the console locks itself.',
} as const satisfies Parameter;
