import type { Calibration } from '../../../game/movement/calibration/calibration';
import { calibrationFromRanges } from '../../../game/movement/calibration/calibration-from-ranges';
import type { QuietRule } from '../../../game/movement/co-movement/quiet-region';
import type { FaceFrame } from '../../../game/movement/face-frame';
import { GATE_REASONS } from '../../../game/movement/gate/gate-reason';
import type { Judgement } from '../../../game/movement/judgement';
import { LANDMARKS, MIDLINE_LANDMARKS } from '../../../game/movement/measure/landmark-table';
import type { MeasuredFrame } from '../../../game/movement/measure/measured-frame';
import { createMeasurer } from '../../../game/movement/measure/measurer';
import { RIGID_POINTS } from '../../../game/movement/measure/rigid-points';
import type { MovementTask } from '../../../game/movement/movement-task';
import { SIDES } from '../../../game/movement/side';
import { endlessRules } from '../../../game/play/endless-rules';
import { type WholeBlock, wholeBlock } from '../../../game/play/whole-block';
import { vendorSmoothing } from '../baselines/vendor-smoothing';
import type { Clip, Detection } from '../clips/clip';
import type { Detector, DetectorInput, DetectorOutput, NotSure } from './detector';
import { stretches } from './truth-events';

/** Healthy eyes lose a fifth of their height in a smile; in a snarl nearly all narrow, so nobody judges them there. */
const DEFAULT_EYE_ALLOWANCE: Readonly<Record<string, number | null>> = {
  'closed-smile': 0.22,
  'open-mouth-smile': 0.22,
  snarl: null,
};
const FLOOR = 0.1;

/** The pipeline of the product, as the game runs it: measure, calibrate, judge, play. */
export const productRule: Detector = { name: 'this product', detect: (input) => judgeFrames(input, input.frames) };

/** What the pipeline reads; smoothing the rest would change nothing but the time it takes. */
const USED_LANDMARKS: readonly number[] = [
  ...new Set([
    ...Object.values(LANDMARKS).flatMap((side) => Object.values(side).flat()),
    ...Object.values(MIDLINE_LANDMARKS),
    ...RIGID_POINTS.map((p) => p.landmark),
  ]),
];

/** The same pipeline on landmarks that the tracker's vendor has smoothed. */
export const productRuleOnSmoothed: Detector = {
  name: 'vendor-smoothed landmarks, our rule',
  detect: (input) => judgeFrames(input, vendorSmoothing(input.frames, USED_LANDMARKS)),
};

/** Only the answering region is asked to stay quiet; of eyes only narrowing counts. */
export function quietTask(clip: Clip, allowance: DetectorInput['allowance']): MovementTask {
  const region = clip.answers;
  const byDefault = region === 'eye' ? DEFAULT_EYE_ALLOWANCE[clip.movement] : FLOOR;
  const share = allowance === 'default' ? byDefault : allowance;
  const quiet = (side: (typeof SIDES)[number]): QuietRule[] => {
    if (share === null) return [];
    const stated = allowance !== 'default';
    return [{ region, side, direction: region === 'eye' ? 'narrowing' : 'any', allowance: share ?? FLOOR, stated }];
  };
  return {
    movement: clip.movement,
    affected: clip.affected,
    quietList: SIDES.flatMap(quiet),
    target: 0.5,
    bandHalfWidth: 0.2,
    speedLimitPerS: 0.8,
    holdMs: 1500,
    releaseMs: 3000,
    symmetryTolerance: clip.affected === 'both' ? 0.3 : null,
  };
}

/** A clip as the pipeline of the product judged it. */
export interface JudgedClip extends Pick<WholeBlock, 'ended'> {
  readonly calibration: Calibration;
  readonly judgements: readonly Judgement[];
  readonly task: MovementTask;
}

/** Measures, calibrates, judges and plays a clip's frames from a moment on to the end of its play range; null without a face at rest. */
export function judgeClip(
  { clip, frames, allowance }: DetectorInput,
  fromMs = Number.NEGATIVE_INFINITY,
): JudgedClip | null {
  const measurer = createMeasurer();
  const measured = frames.map((frame) => measurer.measure(frame));
  const calibration = calibrate(clip, measured);
  if (calibration === null) return null;
  const task = quietTask(clip, allowance);
  const looked = measured.filter((m) => m.captureMs >= fromMs && m.captureMs < clip.play[1]);
  const { steps, ended } = wholeBlock({ rules: endlessRules(task), calibration }, looked);
  return { calibration, judgements: steps.map(({ judgement }) => judgement), ended, task };
}

function judgeFrames(input: DetectorInput, frames: readonly FaceFrame[]): DetectorOutput {
  const judged = judgeClip({ ...input, frames });
  return judged === null ? { events: [], notSure: [] } : outputOf(judged, input.clip);
}

/** What was found in a clip's play range, and all stretches of doubt. */
export function outputOf({ judgements, ended }: JudgedClip, clip: Clip): DetectorOutput {
  const inPlay = (e: { startMs: number }) => e.startMs >= clip.play[0] && e.startMs < clip.play[1];
  const events = ended.coMovements.filter((e) => e.region === clip.answers && inPlay(e));
  return {
    events: events.map(
      ({ side, crossMs, startMs, underMs, endMs }): Detection => ({
        side,
        crossMs,
        startMs,
        underMs: underMs ?? endMs,
        endMs,
      }),
    ),
    notSure: notSureOf(judgements),
  };
}

/** The movement's own tries, and the smiles where the corner of the mouth answers. */
function calibrate(clip: Clip, frames: readonly MeasuredFrame[]): Calibration | null {
  const common = { frames, rest: clip.rest ?? clip.play, camera: null, takenAt: '2026-01-01T00:00:00Z' };
  const own = calibrationFromRanges({ ...common, movement: clip.movement, reference: clip.reference });
  if (own === null || clip.smiles === null) return own;
  const smiles = calibrationFromRanges({ ...common, movement: 'closed-smile', reference: clip.smiles });
  return { ...own, reach: { ...smiles?.reach, ...own.reach } };
}

/** When each reason kept the frames from being judged; reasons that are the movement's own trigger do not. */
function notSureOf(judgements: readonly Judgement[]): NotSure[] {
  const timesMs = Float64Array.from(judgements, (j) => j.captureMs);
  return GATE_REASONS.flatMap((reason) =>
    stretches(timesMs, (i) => judgements[i]?.notSure.includes(reason) ?? false, 0).map((s) => ({ ...s, reason })),
  );
}
