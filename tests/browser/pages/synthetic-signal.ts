import type { RegionKey } from '../../../game/movement/co-movement/quiet-region';
import type { PlaySignal } from '../../../game/play/play-signal';

/** The states that a scene is looked at in. */
export const LOOKED_AT = [
  'ready',
  'rest',
  'move',
  'inBand',
  'hold',
  'release',
  'calm',
  'paused',
  'notSure',
  'tooBig',
  'done',
] as const;

export type LookedAt = (typeof LOOKED_AT)[number];

const FLOWING: PlaySignal = {
  phase: 'move',
  activation: 0.25,
  band: { low: 0.42, high: 0.58 },
  calm: 0,
  flow: 'flowing',
  stirring: {},
  progress: 0.4,
  light: 0.8,
  holdProgress: 0,
  cue: null,
};

const DIFFERENCE: Readonly<Record<LookedAt, Partial<PlaySignal>>> = {
  ready: { phase: 'ready', activation: 0, progress: 0, light: 0 },
  rest: { phase: 'rest', activation: 0.02, light: 0 },
  move: {},
  inBand: { activation: 0.49, light: 1 },
  hold: { phase: 'hold', activation: 0.5, light: 1, holdProgress: 0.7 },
  release: { phase: 'release', activation: 0.2, light: 0.6, holdProgress: 1 },
  calm: { activation: 0.46, calm: 0.6, flow: 'calm', light: 0 },
  paused: { activation: 0.4, calm: 1, flow: 'paused', light: 0 },
  notSure: { activation: 0.4, flow: 'notSure', light: 0 },
  tooBig: { activation: 0.95, light: 0.15 },
  done: { phase: 'done', activation: 0, progress: 1, light: 0 },
};

/** A made-up moment of play. `stirring` wakes the given sleepers. */
export function syntheticSignal(
  state: LookedAt,
  change: Partial<PlaySignal> = {},
  stirring: Readonly<Partial<Record<RegionKey, number>>> = {},
): PlaySignal {
  return { ...FLOWING, ...DIFFERENCE[state], ...change, stirring };
}
