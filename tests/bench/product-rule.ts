import { calibrationFromRanges } from '../../game/movement/calibration-from-ranges';
import type { FaceFrame } from '../../game/movement/face-frame';
import { createJudge } from '../../game/movement/judge';
import type { EndedEvents } from '../../game/movement/judgement';
import { LANDMARKS, MIDLINE_LANDMARKS } from '../../game/movement/landmark-table';
import { createMeasurer } from '../../game/movement/measurer';
import type { MovementTask } from '../../game/movement/movement-task';
import type { QuietRule } from '../../game/movement/quiet-region';
import { RIGID_POINTS } from '../../game/movement/rigid-points';
import { SIDES } from '../../game/movement/side';
import { vendorSmoothing } from './baselines/vendor-smoothing';
import type { Clip, SideEvent } from './clip';
import type { Detector, DetectorInput, DetectorOutput } from './detector';

/** Healthy eyes lose a fifth of their height in a smile; in a snarl nearly all narrow, so nobody judges them there. */
const DEFAULT_EYE_ALLOWANCE: Readonly<Record<string, number | null>> = {
  'closed-smile': 0.22,
  'open-mouth-smile': 0.22,
  snarl: null,
};
const FLOOR = 0.1;

/** The pipeline of the product, as the game runs it: measure, calibrate, judge. */
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

/** Only the eyes are asked to stay quiet, and only narrowing counts. */
export function eyeTask(clip: Clip, allowance: DetectorInput['allowance']): MovementTask {
  const share = allowance === 'default' ? DEFAULT_EYE_ALLOWANCE[clip.movement] : allowance;
  const eye = (side: (typeof SIDES)[number]): QuietRule[] => {
    if (share === null) return [];
    const stated = allowance !== 'default';
    return [{ region: 'eye', side, direction: 'narrowing', allowance: share ?? FLOOR, stated }];
  };
  return {
    movement: clip.movement,
    affected: clip.affected,
    quietList: SIDES.flatMap(eye),
    target: 0.5,
    bandHalfWidth: 0.2,
    speedLimitPerS: 0.8,
    holdMs: 1500,
    releaseMs: 3000,
    symmetryTolerance: clip.affected === 'both' ? 0.3 : null,
  };
}

function judgeFrames({ clip, allowance }: DetectorInput, frames: readonly FaceFrame[]): DetectorOutput {
  const measurer = createMeasurer();
  const measured = frames.map((frame) => measurer.measure(frame));
  const calibration = calibrationFromRanges({
    frames: measured,
    movement: clip.movement,
    rest: clip.rest ?? clip.play,
    reference: clip.reference,
    camera: null,
    takenAt: '2026-01-01T00:00:00Z',
  });
  if (calibration === null) return { events: [], notSure: [] };
  const judge = createJudge(eyeTask(clip, allowance), calibration);
  const ended: EndedEvents[] = measured.filter((m) => m.captureMs < clip.play[1]).map((m) => judge.step(m).ended);
  ended.push(judge.finish());
  const inPlay = (e: { startMs: number }) => e.startMs >= clip.play[0] && e.startMs < clip.play[1];
  const events = ended.flatMap((e) => e.coMovements).filter((e) => e.region === 'eye' && inPlay(e));
  return {
    events: events.map(({ side, startMs, endMs }): SideEvent => ({ side, startMs, endMs })),
    notSure: ended.flatMap((e) => e.gate),
  };
}
