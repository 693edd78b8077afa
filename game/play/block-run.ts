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
   * What the block is judged against. Whoever is there and can be asked, patient and practice patient alike, is calibrated by
   * the calibrator (`createCalibrator`): it waits for stillness and takes the middle of three tries that the person began. A
   * recording can be asked for nothing: it is calibrated from ranges that somebody named (`calibrationFromRanges`), and its reach
   * is the strongest that was held in them. One face comes to the same both ways, within noise (`two-calibrations.test.ts`).
   */
  readonly calibration: Calibration;
}

/** What one frame came to. */
export interface BlockStep extends PlayStep {
  readonly judgement: Judgement;
  /** The rest that ended with this frame, if it was long and sure enough; else null. */
  readonly rested: RestingTone | null;
}

/** What was still open when the block ended, however it ended. */
export type BlockEnd = Pick<PlayStep, 'model' | 'ended'> & Pick<BlockStep, 'rested'>;

/**
 * One block, from measured frames on: judged, played, its rests watched. The one loop of the game, the workbench, `analyse`, the
 * benchmark and the tests; what is heard, drawn or kept of it is the caller's. Pure: no clock, the same frames give the same steps.
 */
export interface BlockRun {
  /** Takes the next frame. Never throws for what a measurer may send; when the play is done it goes on judging. */
  step(frame: MeasuredFrame): BlockStep;
  /** Closes what is open, once, after the last frame: without it the last movement, event and rest are lost. */
  finish(): BlockEnd;
}

/** A block before its first frame. Throws on rules that level and plan cannot have promised (`startPlay`). */
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
