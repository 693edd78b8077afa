import { MOVEMENT_DIRECTION } from '../../movement/calibration/movement-direction';
import { type RestFace, restStatistics } from '../../movement/calibration/rest-statistics';
import { createStillness } from '../../movement/calibration/stillness';
import { createTryCollector, LEAD_MS } from '../../movement/calibration/try-collector';
import { createArtefactGate } from '../../movement/gate/artefact-gate';
import { createDecisionFilters } from '../../movement/measure/decision-filters';
import type { MeasuredFrame } from '../../movement/measure/measured-frame';
import { MEASUREMENT_VERSION } from '../../movement/measurement-version';
import { SETTINGS } from '../../movement/settings';
import { SIDES } from '../../movement/side';
import type { AssessedMovement, MovementTake } from './camera-assessment';
import { type GatedFrame, measureTake, NOT_KNOWN } from './measure-take';

/**
 * What a repeat waits for: `settle` for stillness, `now` for the movement, `moving` for the way back, `letGo` for rest;
 * `done` has a result.
 */
export type TakePhase = 'settle' | 'now' | 'moving' | 'letGo' | 'done';

/** One repeat of one movement: rest, "now", the movement at the person's own time, and back to rest. */
export interface MovementWatch {
  step(frame: MeasuredFrame): void;
  readonly phase: TakePhase;
  /** 0..1 of the stillness that is needed before "now". */
  readonly settled: number;
  /** Whether the last movement was not taken: too short, or a part of the face was outside the picture. */
  readonly missed: boolean;
  /** The face just before the movement; null before "now". */
  readonly restBefore: RestFace | null;
  /** Call when done. `firstRest`: the rest before the first repeat of this assessment, if there was one. */
  result(firstRest: RestFace | null): MovementTake;
}

/** ms of stillness before "now", in pieces if need be: 45 frames tell the noise within a fifth. */
const SETTLE_MS = 1500;
/** ms after the start of which the face is looked at: who has just let go is still on the way. */
const BREATH_MS = 800;
/** ms. A movement that was over sooner than this was a blink or a twitch: nothing needs to be said of it. */
const WORTH_TELLING_MS = 400;
/** Share of the excursion by which the rest before a repeat may differ from the first one. */
const REST_MOVED_SHARE = 0.25;

export function createMovementWatch(movement: AssessedMovement): MovementWatch {
  const isStill = createStillness();
  let beganMs = Number.NaN;
  let still: MeasuredFrame[] = [];
  let stillMs = 0;
  let rest: RestFace | null = null;
  let look: ReturnType<typeof createLook> | null = null;
  let missed = false;

  const settle = (frame: MeasuredFrame) => {
    if (Number.isNaN(beganMs)) beganMs = frame.captureMs;
    if (!isStill(frame) || frame.captureMs - beganMs < BREATH_MS) return;
    still.push(frame);
    stillMs += frame.dtMs;
    if (stillMs < SETTLE_MS) return;
    rest = restStatistics(still);
    if (rest !== null) look = createLook(movement, rest);
    still = [];
    stillMs = 0;
  };

  return {
    get phase() {
      return look === null ? 'settle' : look.phase;
    },
    get settled() {
      return look === null ? Math.min(1, stillMs / SETTLE_MS) : 1;
    },
    get missed() {
      return missed;
    },
    get restBefore() {
      return rest;
    },
    step(frame) {
      if (look === null) return settle(frame);
      if (look.phase === 'done') return;
      const before = look.phase;
      look.step(frame);
      if (look.phase === 'moving' && before === 'now') missed = false;
      // Whoever was not taken settles anew: the face may have come to rest elsewhere.
      if (look.phase === 'now' && before !== 'now' && look.lastedMs > WORTH_TELLING_MS) {
        missed = true;
        look = null;
        beganMs = Number.NaN;
      }
    },
    result(firstRest) {
      if (rest === null || look?.phase !== 'done') throw new Error('movement watch: result() before it was done');
      const take = measureTake(movement, rest, look.taken);
      return hasMoved(movement, rest, firstRest, take)
        ? {
            ...take,
            excursion: NOT_KNOWN,
            coMovement: Object.fromEntries(Object.keys(take.coMovement).map((key) => [key, null])),
            doubts: [...take.doubts, 'restMoved'],
          }
        : take;
    },
  };
}

/** Looks at the frames from "now" on. */
function createLook(movement: AssessedMovement, rest: RestFace) {
  const tries = createTryCollector(movement, 'both', rest);
  const gate = createArtefactGate(
    {
      ...{ ...rest, takenAt: '', measurementVersion: MEASUREMENT_VERSION, camera: null, reach: {} },
      blinkLengthMs: SETTINGS.gate.blinkLongestMs,
    },
    movement,
  );
  const decision = createDecisionFilters();
  let taken: GatedFrame[] = [];
  let phase: TakePhase = 'now';
  let onsetMs = Number.NaN;
  let lastedMs = 0;
  return {
    get phase() {
      return phase;
    },
    get taken(): readonly GatedFrame[] {
      return taken;
    },
    get lastedMs() {
      return lastedMs;
    },
    step(frame: MeasuredFrame) {
      decision.step(frame.captureMs, frame.measures);
      const { notSure, blinking } = gate.step(frame, decision.read);
      tries.step(frame);
      taken.push({ frame, notSure, blinking });
      if (phase === 'now') {
        taken = taken.filter((one) => one.frame.captureMs > frame.captureMs - LEAD_MS);
        onsetMs = frame.captureMs;
      }
      lastedMs = frame.captureMs - onsetMs;
      phase = tries.triesDone > 0 ? 'done' : tries.moment === 'waiting' ? 'now' : tries.moment;
    },
  };
}

/** Whether the rest before this repeat lies elsewhere than the first one, in the movement's own measures. */
function hasMoved(
  movement: AssessedMovement,
  { rest }: RestFace,
  first: RestFace | null,
  { excursion, least }: MovementTake,
): boolean {
  if (first === null) return false;
  return SIDES.some((side) => {
    const far = Math.hypot(
      ...MOVEMENT_DIRECTION[movement].measures.map((measure) => {
        const key = `${measure}.${side}` as const;
        return (rest[key]?.median ?? Number.NaN) - (first.rest[key]?.median ?? Number.NaN);
      }),
    );
    return far > Math.max(REST_MOVED_SHARE * (excursion[side] ?? 0), 2 * (least[side] ?? 0));
  });
}
