import type { MeasuredFrame } from '../measure/measured-frame';
import { MEASUREMENT_VERSION } from '../measurement-version';
import type { MovementId } from '../movement-id';
import type { Calibration, CalibrationRefusal, MovementReach } from './calibration';
import type { CalibrationProgress, CalibrationRequest } from './calibration-progress';
import { inOwnReach } from './co-movement-baseline';
import { faceView } from './face-view';
import { ownBlinkLength } from './own-blink-length';
import { createRestCollector } from './rest-collector';
import type { RestFace } from './rest-statistics';
import { createTryCollector } from './try-collector';
import { createViewWatch } from './view-watch';

/** Learns one person's resting face and comfortable movements, at the person's own pace. */
export interface Calibrator {
  /** Takes every measured frame; returns what the calibrator waits for. Stays at `done` or `refused` once there. */
  step(frame: MeasuredFrame): CalibrationProgress;
  /** The calibration. A programmer's error before `done`. */
  result(): Calibration;
}

export function createCalibrator(request: CalibrationRequest): Calibrator {
  const movements = request.movements.filter((movement) => movement !== 'rest');
  const stillness = createRestCollector();
  const watch = createViewWatch();
  /** Frames at rest and between the tries: blinks there are the person's ordinary ones. */
  const atRest = createFramesAtRest();
  const reach: Partial<Record<MovementId, MovementReach>> = {};
  let rest: RestFace | null = null;
  let next = 0;
  let tries: ReturnType<typeof createTryCollector> | null = null;
  let refused: { reason: CalibrationRefusal; movement: MovementId | null } | null = null;

  const stepRest = (frame: MeasuredFrame): void => {
    stillness.step(frame);
    if (stillness.collectedMs < request.restMs) return;
    const found = stillness.result();
    if (typeof found === 'string') refused = { reason: found, movement: null };
    else rest = found;
  };

  const stepTry = (frame: MeasuredFrame, movement: MovementId, at: RestFace): void => {
    tries ??= createTryCollector(movement, request.affected, at);
    tries.step(frame);
    if (tries.triesDone < request.tries) return;
    const found = tries.result();
    if (typeof found === 'string') refused = { reason: found, movement };
    else {
      reach[movement] = found;
      tries = null;
      next += 1;
    }
  };

  const progress = (): CalibrationProgress => {
    if (refused !== null) return { stage: 'refused', ...refused };
    if (rest === null)
      return {
        stage: 'rest',
        restCollectedMs: Math.min(stillness.collectedMs, request.restMs),
        still: stillness.still,
        view: watch.view,
      };
    const movement = movements[next];
    if (movement === undefined) return { stage: 'done' };
    return {
      stage: 'try',
      movement,
      triesDone: tries?.triesDone ?? 0,
      triesWanted: request.tries,
      moment: tries?.moment ?? 'waiting',
      excursion: tries?.excursion ?? 0,
      view: watch.view,
    };
  };

  return {
    step(frame) {
      watch.step(frame);
      const movement = movements[next];
      if (refused === null) {
        if (rest === null || (movement !== undefined && (tries?.moment ?? 'waiting') === 'waiting')) atRest.keep(frame);
        if (rest === null) stepRest(frame);
        else if (movement !== undefined) stepTry(frame, movement, rest);
      }
      return progress();
    },
    result() {
      if (rest === null || progress().stage !== 'done') throw new Error('calibrator: result() before it was done');
      return {
        takenAt: request.takenAt,
        measurementVersion: MEASUREMENT_VERSION,
        camera: request.camera,
        ...rest,
        reach: withOwnUnits(reach, rest.rest),
        blinkLengthMs: ownBlinkLength(atRest.frames, rest.rest),
      };
    },
  };
}

/** Converts all baselines to shares of the person's own reaches, which are known only after the last try. */
function withOwnUnits(reach: Calibration['reach'], rest: Calibration['rest']): Calibration['reach'] {
  const all = Object.entries(reach) as [MovementId, MovementReach][];
  return Object.fromEntries(
    all.map(([movement, one]) => {
      const coMovementBaseline = inOwnReach(one.coMovementBaseline, { rest, reach });
      return [movement, { ...one, coMovementBaseline }];
    }),
  );
}

/**
 * ms. A person who waits long before a try goes on blinking; the last two minutes are enough to learn the length of
 * those blinks.
 */
const AT_REST_KEPT_MS = 120_000;

/** The last frames of a face that was at rest or waiting, all on one clock and with the whole face alone in the picture. */
function createFramesAtRest() {
  const frames: MeasuredFrame[] = [];
  return {
    frames: frames as readonly MeasuredFrame[],
    keep(frame: MeasuredFrame): void {
      // Time went back: the kept frames belong to another clock.
      if (frame.captureMs < (frames.at(-1)?.captureMs ?? frame.captureMs)) frames.length = 0;
      // The lids cannot be trusted while part of the face is outside the picture, and may be another's beside a second face.
      const view = faceView(frame);
      if (view === 'partly' || view === 'twoFaces') return;
      frames.push(frame);
      while ((frames[0]?.captureMs ?? frame.captureMs) < frame.captureMs - AT_REST_KEPT_MS) frames.shift();
    },
  };
}
