import type { RestingTone } from '../movement/findings/resting-tone';
import type { MeasuredFrame } from '../movement/measure/measured-frame';
import { type BlockSetup, type BlockStep, createBlockRun } from './block-run';
import { type EndedInPlay, joinEnded } from './ended-in-play';
import type { PlayModel } from './play-model';

/** A block from its first frame to its end. */
export interface WholeBlock {
  readonly steps: readonly BlockStep[];
  /** Everything that ended, in order, including what was still open at the end. */
  readonly ended: EndedInPlay;
  /** Rests that were long and sure enough to be measured, including the last one. */
  readonly rests: readonly RestingTone[];
  /** The play after its end. */
  readonly model: PlayModel;
}

/**
 * Runs a block over frames that are all available. Keeps every step: for recordings and practice patients, never for a
 * session.
 */
export function wholeBlock(setup: BlockSetup, frames: Iterable<MeasuredFrame>): WholeBlock {
  const run = createBlockRun(setup);
  const steps = Array.from(frames, (frame) => run.step(frame));
  const end = run.finish();
  return {
    steps,
    ended: joinEnded([...steps, end].map(({ ended }) => ended)),
    rests: [...steps, end].flatMap(({ rested }) => rested ?? []),
    model: end.model,
  };
}
