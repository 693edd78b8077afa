import { type Findings, findingsOf } from '../movement/findings';
import type { FoundBlock } from '../movement/found-block';
import { countedAttempts } from '../movement/judged-attempt';
import { type RestingAsymmetry, restingAsymmetry } from '../movement/resting-asymmetry';
import type { BlockRecord, SessionRecord } from './session-record';

/** What a session shows, derived from its record: nothing of it is stored. */
export interface SessionFindings {
  /** Of all blocks together. */
  readonly session: Findings;
  /** Of each block, in their order; its drift is that of the rests within it. */
  readonly blocks: readonly Findings[];
  /** The resting face of every calibration, in their order. */
  readonly calibrations: readonly { readonly takenAt: string; readonly restingAsymmetry: RestingAsymmetry }[];
}

/**
 * Reach, co-movement, resting asymmetry and tone drift of one session, kept apart. Null without a calibration, for then
 * nothing was judged. The last calibration counts: a session calibrates before it plays.
 */
export function sessionFindings(session: SessionRecord): SessionFindings | null {
  const calibration = session.calibrations.at(-1);
  if (calibration === undefined) return null;
  const { blocks, rests, calibrations } = session;
  return {
    session: findingsOf(calibration, blocks.map(foundBlock), rests),
    blocks: blocks.map((block) => findingsOf(calibration, [foundBlock(block)], within(block, rests))),
    calibrations: calibrations.map((one) => ({ takenAt: one.takenAt, restingAsymmetry: restingAsymmetry(one) })),
  };
}

function foundBlock({ task, attempts, blinks }: BlockRecord): FoundBlock {
  return { task, attempts: countedAttempts(attempts), blinks };
}

function within({ startMs, endMs }: BlockRecord, rests: SessionRecord['rests']): SessionRecord['rests'] {
  return rests.filter((rest) => rest.endMs > startMs && rest.startMs < endMs);
}
