import type { GateReason } from '../../../game/movement/gate/gate-reason';
import type { BlinkTruth } from '../clips/clip';
import { partsOf, type RoomPart } from './room';

/**
 * Which reasons are true of a room itself: what can hide a face there. Everything else would have to be done by the
 * person, and these people look into the camera, hold still, are silent and alone.
 * Neither word names a soft lens or a poor connection; both say that the picture shows too little.
 */
const TRUE_OF_ROOM: Readonly<Record<RoomPart, readonly GateReason[]>> = {
  clean: [],
  lamp: ['light'],
  dark: ['light'],
  backlit: ['light'],
  far: ['tooFar'],
  soft: ['light', 'tooFar'],
  compressed: ['light', 'tooFar'],
  slow: ['lowFrameRate'],
};

/** ms. The lid moves a little before a blink is seen, and a gate may rightly hold while it comes up and settles. */
const AROUND_BLINK = { beforeMs: 100, afterMs: 400 };

/** What is true in a clip in one room. */
export interface RoomTruth {
  readonly room: string;
  /** Of the clip as it was recorded. */
  readonly blinks: readonly BlinkTruth[];
  /** Whether the tracker found a face at that moment. */
  readonly faceAt: (ms: number) => boolean;
}

/** Whether a reason that was told at a moment says what was so. */
export function isTrueReason(reason: GateReason, ms: number, { room, blinks, faceAt }: RoomTruth): boolean {
  if (reason === 'blink') return nearBlink(blinks, ms);
  // Nobody is there for the product where the tracker finds nobody.
  if (reason === 'noFace') return !faceAt(ms);
  return partsOf(room).some((part) => TRUE_OF_ROOM[part].includes(reason));
}

/** Whether a moment belongs to a true blink, by what a gate may hold for it. */
export function nearBlink(blinks: readonly BlinkTruth[], ms: number): boolean {
  const { beforeMs, afterMs } = AROUND_BLINK;
  return blinks.some((b) => ms >= b.startMs - beforeMs && ms <= b.endMs + afterMs);
}
