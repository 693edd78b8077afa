import type { Calibration } from '../movement/calibration/calibration';
import type { RestingTone } from '../movement/findings/resting-tone';
import { createRestingToneWatch } from '../movement/findings/resting-tone-watch';
import type { Judgement } from '../movement/judgement';
import type { MeasuredFrame } from '../movement/measure/measured-frame';
import { createJudge } from '../movement/pipeline';
import type { PlayRules } from './play-rules';
import { finishPlay, type PlayStep, startPlay, stepPlay } from './play-step';

export interface BlockSetup {
  readonly rules: PlayRules;
  /**
   * What the block is judged against. Live, for a patient or the practice face, the calibrator makes it
   * (`createCalibrator`): it waits for stillness and takes the median of three tries that the person began. For a
   * recording it is made from ranges that somebody named (`calibrationFromRanges`); its reach is the strongest
   * excursion held in them. For one face both give the same result within noise (`two-calibrations.test.ts`).
   */
  readonly calibration: Calibration;
}

/** The result of one frame. */
export interface BlockStep extends PlayStep {
  readonly judgement: Judgement;
  /** The rest that ended with this frame, if that rest was long and sure enough; else null. */
  readonly rested: RestingTone | null;
}

/** What was still open when the block ended, however it ended. */
export type BlockEnd = Pick<PlayStep, 'model' | 'ended'> & Pick<BlockStep, 'rested'>;

/**
 * One block, from measured frames on: judged, played, its rests watched. The one loop of the game, the workbench,
 * `analyse`, the benchmark and the tests; sound, drawing and storing are up to the caller. Pure: no clock, the same
 * frames give the same steps.
 */
export interface BlockRun {
  /**
   * Takes the next frame. Never throws for a frame that a measurer can produce; goes on judging after the play is done.
   */
  step(frame: MeasuredFrame): BlockStep;
  /** To be called once, after the last frame: ends the open movement, event and rest, which would otherwise be lost. */
  finish(): BlockEnd;
}

/** A block before its first frame. Throws on rules that no level and plan can produce (`startPlay`). */
export function createBlockRun({ rules, calibration }: BlockSetup): BlockRun {
  const judge = createJudge(rules.task, calibration);
  const tone = createRestingToneWatch();
  let model = startPlay(rules);
  return {
    step(frame) {
      const judgement = judge.step(frame);
      const rested = tone.judged(judgement);
      const step = stepPlay(model, judgement);
      model = step.model;
      return { ...step, judgement, rested };
    },
    finish() {
      const finished = finishPlay(model, judge.finish());
      model = finished.model;
      return { ...finished, rested: tone.finish() };
    },
  };
}
