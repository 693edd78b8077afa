import type { RegionKey } from '../co-movement/quiet-region';
import type { MeasuredFrame } from '../measure/measured-frame';
import type { MovementId } from '../movement-id';
import { median } from '../numerics/robust-statistics';
import { SETTINGS } from '../settings';
import { type AffectedSide, SIDES, type Side } from '../side';
import type { CalibrationRefusal, MovementReach } from './calibration';
import { coMovementBaseline } from './co-movement-baseline';
import { faceView } from './face-view';
import { MOVEMENT_DIRECTION } from './movement-direction';
import { type HeldExcursion, heldExcursion } from './movement-reach';
import type { RestFace } from './rest-statistics';

/**
 * Collects gentle tries of one movement; the person begins each when ready. A try in which a part of the face was
 * outside the picture, or another face in it, is dropped: how far that part moved, or whose it was, is not known.
 */
export interface TryCollector {
  step(frame: MeasuredFrame): void;
  readonly triesDone: number;
  readonly moment: 'waiting' | 'moving' | 'letGo';
  /** 0..1 of the strongest excursion seen so far. */
  readonly excursion: number;
  /** Call when the tries are done: the person's reach, or why the tries cannot be used. */
  result(): MovementReach | CalibrationRefusal;
}

interface Try {
  readonly held: Readonly<Record<Side, HeldExcursion | null>>;
  readonly alongside: MovementReach['coMovementBaseline'];
}

/** A try begins at this many times the noise of its measures, and at least at this excursion (iod, gaze: eye widths). */
const BEGIN_OVER_NOISE = 8;
const BEGIN_LEAST = 0.02;
/**
 * Shares of the try's own strongest excursion: the release begins below the first, the face is back at rest below the
 * second.
 */
const LET_GO_SHARE = 0.6;
const BACK_SHARE = 0.3;
/**
 * A try begins only after a rise of this share of the begin excursion above the lowest excursion since the last try.
 */
const RISE_SHARE = 0.6;
/** ms. Anything shorter is a twitch or a blink. */
const SHORTEST_TRY_MS = 700;
/** ms kept before a try begins, so that the whole of it is looked at. */
export const LEAD_MS = 1000;

export function createTryCollector(movement: MovementId, affected: AffectedSide, { rest }: RestFace): TryCollector {
  const { along, noiseOf } = nominalExcursion(movement, rest);
  const sides = affected === 'both' ? SIDES : [affected];
  const tries: Try[] = [];
  let frames: MeasuredFrame[] = [];
  let moment: 'waiting' | 'moving' | 'letGo' = 'waiting';
  let beganMs = 0;
  let isWhole = true;
  let lowest = Number.POSITIVE_INFINITY;
  let peak = 0;
  let strongest = 0;
  let excursion = 0;

  const begin = Math.max(BEGIN_LEAST, ...sides.map((side) => BEGIN_OVER_NOISE * noiseOf(side)));

  const endTry = (endMs: number): void => {
    const held = {
      patientLeft: heldExcursion(frames, rest, movement, 'patientLeft'),
      patientRight: heldExcursion(frames, rest, movement, 'patientRight'),
    };
    const best = sides.map((side) => held[side]).sort((a, b) => (b?.reach ?? 0) - (a?.reach ?? 0))[0] ?? null;
    if (!isWhole || endMs - beganMs < SHORTEST_TRY_MS || best === null) return;
    const within = frames.filter((f) => f.captureMs >= best.startMs && f.captureMs <= best.endMs);
    tries.push({ held, alongside: coMovementBaseline(within, { rest, reach: {} }) });
    strongest = Math.max(strongest, peak);
  };

  return {
    get triesDone() {
      return tries.length;
    },
    get moment() {
      return moment;
    },
    get excursion() {
      return excursion;
    },
    step(frame) {
      const view = faceView(frame);
      if (view === 'partly' || view === 'twoFaces') {
        isWhole = false;
        return;
      }
      const now = Math.max(...sides.map((side) => along(frame, side)));
      if (view === 'none' || !Number.isFinite(now)) return;
      frames.push(frame);
      excursion = Math.min(1, Math.max(0, now / Math.max(strongest, peak, begin)));
      if (moment === 'waiting') {
        peak = 0;
        while ((frames[0]?.captureMs ?? 0) < frame.captureMs - LEAD_MS) frames.shift();
        // A face that is still coming back, or that rests a little higher than before, does not begin a try.
        lowest = Math.min(lowest, now);
        if (now > Math.max(begin, lowest + RISE_SHARE * begin)) {
          moment = 'moving';
          isWhole = true;
          beganMs = frame.captureMs;
        }
      }
      peak = Math.max(peak, now);
      if (moment === 'moving' && now < LET_GO_SHARE * peak) moment = 'letGo';
      if (moment === 'letGo' && now < Math.max(BACK_SHARE * peak, begin / 2)) {
        endTry(frame.captureMs);
        moment = 'waiting';
        lowest = now;
        frames = [];
      } else if (moment === 'letGo' && now > (LET_GO_SHARE + 0.1) * peak) moment = 'moving';
    },
    result: () => learntFrom(tries, sides, noiseOf),
  };
}

/** How far the face has moved in the movement's average direction, and the noise of that number. */
function nominalExcursion(movement: MovementId, rest: RestFace['rest']) {
  const { measures, nominal } = MOVEMENT_DIRECTION[movement];
  return {
    along: (frame: MeasuredFrame, side: Side): number =>
      measures.reduce((sum, measure, i) => {
        const key = `${measure}.${side}` as const;
        return sum + (nominal[i] ?? 0) * (frame.measures[key].value - (rest[key]?.median ?? Number.NaN));
      }, 0),
    noiseOf: (side: Side): number =>
      Math.hypot(...measures.map((measure, i) => (nominal[i] ?? 0) * (rest[`${measure}.${side}`]?.noiseSd ?? 0))),
  };
}

/** The medians of the tries. `noiseOf`: the noise of an excursion of a side. */
function learntFrom(
  tries: readonly Try[],
  sides: readonly Side[],
  noiseOf: (side: Side) => number,
): MovementReach | CalibrationRefusal {
  const reachOf = (side: Side): number | null => {
    const reach = median(tries.map((one) => one.held[side]?.reach ?? 0));
    return reach > SETTINGS.activation.reachOverNoise * noiseOf(side) ? reach : null;
  };
  const bySide = { patientLeft: reachOf('patientLeft'), patientRight: reachOf('patientRight') };
  if (sides.every((side) => bySide[side] === null)) return 'reachTooSmall';
  return {
    bySide,
    direction: { patientLeft: directionOf(tries, 'patientLeft'), patientRight: directionOf(tries, 'patientRight') },
    tries: tries.length,
    coMovementBaseline: medianBaseline(tries),
  };
}

function directionOf(tries: readonly Try[], side: Side): readonly number[] {
  const directions = tries.flatMap((one) => (one.held[side] === null ? [] : [one.held[side].direction]));
  const width = directions[0]?.length ?? 0;
  const sum = Array.from({ length: width }, (_, i) => directions.reduce((s, d) => s + (d[i] ?? 0), 0));
  const length = Math.hypot(...sum);
  return length > 0 ? sum.map((value) => value / length) : [];
}

function medianBaseline(tries: readonly Try[]): MovementReach['coMovementBaseline'] {
  const keys = new Set(tries.flatMap((one) => Object.keys(one.alongside) as RegionKey[]));
  const baseline: Partial<Record<RegionKey, number>> = {};
  for (const key of keys) baseline[key] = median(tries.flatMap((one) => one.alongside[key] ?? []));
  return baseline;
}
