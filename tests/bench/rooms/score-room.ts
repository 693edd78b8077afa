import { median } from 'simple-statistics';
import { countedAttempts } from '../../../game/movement/attempt/judged-attempt';
import type { FaceFrame } from '../../../game/movement/face-frame';
import { SIDES, type Side } from '../../../game/movement/side';
import { TEMPLE } from '../clips/bench-landmarks';
import type { BlinkTruth, Clip } from '../clips/clip';
import { pictureOf } from '../clips/picture';
import type { RecordedTruth } from '../clips/real-clips';
import { matchEvents, overlap } from '../score/match-events';
import { judgeClip, outputOf } from '../score/product-rule';
import { addCounts, type Counts } from '../score/rates';
import { type ReasonTimes, reasonTimes } from '../score/reason-times';
import { isTrueReason } from './true-reasons';

/** What the product made of one clip in one room. */
export interface RoomScore {
  readonly clip: string;
  readonly room: string;
  readonly framesPerS: number;
  /** Pictures in which the tracker found no face, share of all. */
  readonly facelessShare: number;
  /** Between the temples at rest, px of the camera's picture. */
  readonly facePx: number;
  /** One frame's noise of each fissure over its rest. */
  readonly lidNoise: Readonly<Record<Side, number>>;
  /** The allowance in force, share of the resting fissure. */
  readonly allowance: Readonly<Record<Side, number>>;
  /** Held against the marked truth, by side. */
  readonly counts: Readonly<Record<Side, Counts>>;
  /** From the true crossing to the first calm, of each event that was found. */
  readonly delaysMs: readonly number[];
  /** How many movements play counted as attempts. */
  readonly attempts: number;
  readonly reasons: ReasonTimes;
}

export interface RoomInput {
  /** The clip as it was recorded, with its ranges. */
  readonly clip: Clip;
  readonly truth: RecordedTruth;
  /** Of the clip as it was recorded: no noise makes or hides them there. */
  readonly blinks: readonly BlinkTruth[];
  readonly room: string;
  /** As seen in the room. */
  readonly frames: readonly FaceFrame[];
}

/** Scores the play range of a clip seen in a room. Null where its frames do not show a face at rest, or end before the play. */
export function scoreRoom({ clip, truth, blinks, room, frames }: RoomInput): RoomScore | null {
  const judged = judgeClip({ clip, frames, allowance: truth.allowance }, clip.play[0]);
  const first = judged?.judgements[0];
  if (judged === null || first === undefined) return null;
  const { calibration, judgements } = judged;
  const found = outputOf(judged, clip).events;
  const { hits, missed, falseAlarms } = matchEvents(truth.events, found, 'pastAllowance', () => false);
  const faceless = new Set(frames.filter((f) => f.face === null).map((f) => f.captureMs));
  const of = (side: Side): Counts => ({
    hits: hits.filter((h) => h.truth.side === side).length,
    missed: missed.filter((e) => e.side === side).length,
    falseAlarms: falseAlarms.filter((e) => e.side === side).length,
  });
  const noise = (side: Side) => {
    const rest = calibration.rest[`palpebralFissure.${side}`];
    return rest ? rest.noiseSd / Math.abs(rest.median) : Number.NaN;
  };
  const inForce = (side: Side) => first.quiet.find((q) => q.side === side)?.allowance ?? Number.NaN;
  return {
    clip: clip.name,
    room,
    framesPerS: framesPerS(frames),
    facelessShare: faceless.size / frames.length,
    facePx: facePx(frames, clip.rest ?? clip.play),
    lidNoise: bySide(noise),
    allowance: bySide(inForce),
    counts: bySide(of),
    delaysMs: hits.map((hit) => {
      const own = found.filter((f) => f.side === hit.truth.side && overlap(f, hit.truth) > 0);
      return Math.min(...own.map((f) => f.startMs)) - hit.truth.startMs;
    }),
    attempts: countedAttempts(judged.ended.attempts).length,
    reasons: reasonTimes(judgements, (reason, ms) =>
      isTrueReason(reason, ms, { room, blinks, faceAt: (at) => !faceless.has(at) }),
    ),
  };
}

const bySide = <T>(of: (side: Side) => T): Record<Side, T> => {
  const [left, right] = [of('patientLeft'), of('patientRight')];
  return { patientLeft: left, patientRight: right };
};

function framesPerS(frames: readonly FaceFrame[]): number {
  const spanMs = (frames.at(-1)?.captureMs ?? 0) - (frames[0]?.captureMs ?? 0);
  return ((frames.length - 1) * 1000) / spanMs;
}

function facePx(frames: readonly FaceFrame[], [from, to]: readonly [number, number]): number {
  const widths = frames
    .filter((f) => f.captureMs >= from && f.captureMs <= to)
    .flatMap((f) => pictureOf(f)?.distance(TEMPLE.patientLeft, TEMPLE.patientRight) ?? []);
  return widths.length === 0 ? Number.NaN : median(widths);
}

/** All sides together. */
export function wholeCounts({ counts }: RoomScore): Counts {
  return addCounts(SIDES.map((side) => counts[side]));
}
