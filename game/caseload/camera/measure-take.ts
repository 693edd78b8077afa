import type { Calibration } from '../../movement/calibration/calibration';
import { coMovementBaseline } from '../../movement/calibration/co-movement-baseline';
import { MOVEMENT_DIRECTION } from '../../movement/calibration/movement-direction';
import { type HeldExcursion, heldExcursion } from '../../movement/calibration/movement-reach';
import type { RestFace } from '../../movement/calibration/rest-statistics';
import type { RegionKey } from '../../movement/co-movement/quiet-region';
import { GATE_REASONS, type GateReason } from '../../movement/gate/gate-reason';
import type { MeasuredFrame } from '../../movement/measure/measured-frame';
import { SETTINGS } from '../../movement/settings';
import { SIDES, type Side } from '../../movement/side';
import { MOVEMENT_CATALOGUE } from '../../therapy/movement-catalogue';
import type { AssessedMovement, MovementTake, PerSide, TakeDoubt } from './camera-assessment';

/** A frame with what the artefact gate said of it. */
export interface GatedFrame {
  readonly frame: MeasuredFrame;
  readonly notSure: readonly GateReason[];
  readonly blinking: boolean;
}

/** The movement counts as held where it is above this share of what was held longest: the rest is the way there and back. */
const HELD_SHARE = 0.85;
/** Share of the held frames in which a reason may hold: one odd frame in five does not move a median. */
const DOUBT_SHARE = 0.2;
/** Fewest held frames without a blink: a median of fewer is one frame's noise. */
const FEWEST_HELD = 5;

/**
 * The numbers of one repeat, from its frames against the rest just before it. Where a reason of doubt holds for more
 * than a fifth of the held time, no number is given.
 */
export function measureTake(
  movement: AssessedMovement,
  { rest }: Pick<RestFace, 'rest'>,
  taken: readonly GatedFrame[],
): MovementTake {
  const frames = taken.map(({ frame }) => frame);
  const held = bySide((side) => heldExcursion(frames, rest, movement, side));
  const main = SIDES.reduce((a, b) => ((held[b]?.reach ?? 0) > (held[a]?.reach ?? 0) ? b : a));
  const way = held[main];
  const during = way === null ? [] : taken.filter(({ frame }) => along(frame, rest, movement, main, way) > HELD_SHARE);
  // A lid that closes is the movement itself in an eye closure.
  const open = movement === 'gentle-eye-closure' ? during : during.filter(({ blinking }) => !blinking);
  const doubts: TakeDoubt[] = GATE_REASONS.filter(
    (reason) =>
      reason !== 'blink' &&
      during.filter(({ notSure }) => notSure.includes(reason)).length > DOUBT_SHARE * during.length,
  );
  if (during.length > 0 && open.length < FEWEST_HELD) doubts.push('blink');
  const least = bySide((side) => leastExcursion(rest, movement, side));
  const isSure = doubts.length === 0;
  const changes = coMovementBaseline(
    open.map(({ frame }) => frame),
    { rest, reach: {} },
  );
  return {
    excursion: bySide((side) => (isSure && isSeen(frames, movement, side) ? (held[side]?.reach ?? 0) : null)),
    least,
    coMovement: Object.fromEntries(
      quietRegions(movement).map((key) => [key, isSure && open.length > 0 ? (changes[key] ?? null) : null]),
    ),
    doubts,
  };
}

/** The regions that are asked to stay quiet in a movement, on both sides. */
function quietRegions(movement: AssessedMovement): readonly RegionKey[] {
  return MOVEMENT_CATALOGUE[movement].quiet.flatMap(({ region }) =>
    SIDES.map((side): RegionKey => `${region}.${side}`),
  );
}

/** How far a frame is on the way of a held movement, share of what was held. */
function along(
  frame: MeasuredFrame,
  rest: Calibration['rest'],
  movement: AssessedMovement,
  side: Side,
  { direction, reach }: HeldExcursion,
): number {
  return (
    MOVEMENT_DIRECTION[movement].measures.reduce((sum, measure, i) => {
      const key = `${measure}.${side}` as const;
      return sum + (direction[i] ?? 0) * (frame.measures[key].value - (rest[key]?.median ?? Number.NaN));
    }, 0) / reach
  );
}

/** Five times one frame's noise in the movement's average direction, as for a reach; null where it is not known. */
function leastExcursion(rest: Calibration['rest'], movement: AssessedMovement, side: Side): number | null {
  const { measures, nominal } = MOVEMENT_DIRECTION[movement];
  const noise = Math.hypot(
    ...measures.map((measure, i) => (nominal[i] ?? 0) * (rest[`${measure}.${side}`]?.noiseSd ?? Number.NaN)),
  );
  return Number.isFinite(noise) ? SETTINGS.activation.reachOverNoise * noise : null;
}

/** Whether the side's own measures were there in most frames. */
function isSeen(frames: readonly MeasuredFrame[], movement: AssessedMovement, side: Side): boolean {
  const { measures } = MOVEMENT_DIRECTION[movement];
  const seen = frames.filter((frame) => measures.every((m) => Number.isFinite(frame.measures[`${m}.${side}`].value)));
  return seen.length > (1 - DOUBT_SHARE) * frames.length;
}

function bySide<T>(of: (side: Side) => T): Readonly<Record<Side, T>> {
  return { patientLeft: of('patientLeft'), patientRight: of('patientRight') };
}

/** For values that are not known on either side. */
export const NOT_KNOWN: PerSide = { patientLeft: null, patientRight: null };
