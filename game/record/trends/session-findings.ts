import { countedAttempts } from '../../movement/attempt/judged-attempt';
import type { Calibration } from '../../movement/calibration/calibration';
import { type Findings, findingsOf } from '../../movement/findings/findings';
import type { JudgedBlock } from '../../movement/findings/judged-block';
import { type RestingAsymmetry, restingAsymmetry } from '../../movement/findings/resting-asymmetry';
import { instantOf } from '../../therapy/dose/new-day';
import type { BlockRecord, SessionRecord } from '../session-record';

/** The findings of a session, derived from its record; they are not stored. */
export interface SessionFindings {
  /**
   * Of all blocks together that were played with the last calibration; blocks of another camera are measured against
   * another rest.
   */
  readonly session: Findings;
  /** Of each block, in order; the drift of a block comes from the rests within it. */
  readonly blocks: readonly Findings[];
  /** The resting face of every calibration, in their order. */
  readonly calibrations: readonly { readonly takenAt: string; readonly restingAsymmetry: RestingAsymmetry }[];
}

/**
 * Reach, co-movement, resting asymmetry and tone drift of one session, kept apart. Null without a calibration, because
 * then nothing was judged. Each block is measured against the newest calibration at its begin: another camera needs
 * another calibration.
 */
export function sessionFindings(session: SessionRecord): SessionFindings | null {
  const { blocks, rests, calibrations } = session;
  const last = calibrations.at(-1);
  if (last === undefined) return null;
  const ofBlock = (block: BlockRecord) => calibrationAt(session, block.startMs) ?? last;
  const lastPlayed = playedCalibrations(session).at(-1) ?? last;
  const sinceMs = blocks.find((block) => ofBlock(block) === lastPlayed)?.startMs ?? 0;
  const own = blocks.every((block) => ofBlock(block) === lastPlayed)
    ? rests
    : rests.filter(({ startMs }) => startMs >= sinceMs);
  return {
    session: findingsOf(lastPlayed, blocks.filter((block) => ofBlock(block) === lastPlayed).map(foundBlock), own),
    blocks: blocks.map((block) => findingsOf(ofBlock(block), [foundBlock(block)], within(block, rests))),
    calibrations: calibrations.map((one) => ({ takenAt: one.takenAt, restingAsymmetry: restingAsymmetry(one) })),
  };
}

/** The calibrations that the blocks were judged by, in the order of play; the last one where nothing was played, none without one. */
export function playedCalibrations(session: SessionRecord): readonly Calibration[] {
  const { blocks, calibrations } = session;
  if (blocks.length === 0) return calibrations.slice(-1);
  const judgedBy = blocks.flatMap(({ startMs }) => calibrationAt(session, startMs) ?? calibrations.at(-1) ?? []);
  return judgedBy.filter((one, i) => one !== judgedBy[i - 1]);
}

function foundBlock({ task, attempts, blinks }: BlockRecord): JudgedBlock {
  return { task, attempts: countedAttempts(attempts), blinks };
}

/**
 * The newest calibration at this session time, ms; undefined when all seem to be taken later, because the wall clock
 * was set back.
 */
function calibrationAt({ calibrations, startedAt }: SessionRecord, sessionMs: number): Calibration | undefined {
  const startMs = instantOf(startedAt);
  return calibrations.findLast(({ takenAt }) => instantOf(takenAt) - startMs <= sessionMs);
}

function within({ startMs, endMs }: BlockRecord, rests: SessionRecord['rests']): SessionRecord['rests'] {
  return rests.filter((rest) => rest.endMs > startMs && rest.startMs < endMs);
}
