import { describe, expect, it } from 'vitest';
import { type Blink, blinkClosure, blinkEndMs, blinksOf } from '../../../engine-adapters/practice-face/script/blink';
import type { Happening } from '../../../engine-adapters/practice-face/script/happening';
import type { FaceFrame } from '../../../game/movement/face-frame';
import { heldMs, practiceBlock } from '../practice-block';

/** Closing lids shift the tracker’s chin, iod: a quarter more than the most that was seen on a real face. */
const SHIFT_IOD = 0.02;
const CHIN = 152;

/** The frame as the tracker draws it: the chin goes down with the lids. */
function withShiftedChin(frame: FaceFrame, blinks: readonly Blink[]): FaceFrame {
  if (!frame.face) return frame;
  const landmarks = Float32Array.from(frame.face.landmarks);
  const at = (i: number) => landmarks[i] ?? Number.NaN;
  const [right, left] = [33 * 3, 263 * 3];
  const iodPx = Math.hypot(
    (at(left) - at(right)) * frame.imageWidth,
    (at(left + 1) - at(right + 1)) * frame.imageHeight,
    (at(left + 2) - at(right + 2)) * frame.imageWidth,
  );
  const closure = Math.max(0, ...blinks.map((blink) => blinkClosure(blink, 'patientLeft', frame.captureMs)));
  landmarks[CHIN * 3 + 1] = at(CHIN * 3 + 1) + (SHIFT_IOD * closure * iodPx) / frame.imageHeight;
  return { ...frame, face: { ...frame.face, landmarks } };
}

interface Session {
  readonly lengthMs: number;
  readonly blinks: (fromMs: number) => readonly Blink[];
  readonly happenings?: (fromMs: number) => readonly Happening[];
  readonly fps?: number;
}

/** Somebody who sits still and blinks, and whose chin the tracker shifts at that. */
function sits({ lengthMs, blinks: blinksFrom, happenings, fps = 30 }: Session) {
  let blinks: readonly Blink[] = [];
  return practiceBlock(
    'ideal',
    { movement: 'closed-smile', affected: 'both' },
    {
      script: (script, fromMs) => {
        blinks = blinksFrom(fromMs);
        return {
          ...script,
          camera: { ...script.camera, fps },
          blinkHabit: { ...script.blinkHabit, perMinute: 0 },
          blinks,
          efforts: script.efforts.filter((e) => e.startMs < fromMs),
          happenings: happenings?.(fromMs) ?? [],
          durationMs: fromMs + lengthMs,
        };
      },
      spoil: (frames) => frames.map((frame) => withShiftedChin(frame, blinks)),
    },
  );
}

const talk = (startMs: number, endMs: number): Happening => ({ kind: 'speech', startMs, endMs });

describe('blinks are no talk', () => {
  it.each([
    ['two close together', [0, 420]],
    ['three close together', [0, 380, 800]],
    ['two that are a second apart', [0, 1000]],
  ])('%s', (_, startsMs) => {
    const { judgements, ended } = sits({
      lengthMs: 6000,
      blinks: (fromMs) =>
        startsMs.map((ms) => ({ startMs: fromMs + 2000 + ms, sides: 'both', depth: 1, shutMs: 40 }) as const),
    });
    expect(ended.blinks.length).toBeGreaterThan(0);
    expect(heldMs(judgements, 'speech')).toBe(0);
  });

  it.each([
    ['two long ones and a short one', [700, 700, 40]],
    ['long ones in a row', [550, 700, 900, 600, 800]],
  ])('%s: eyes that were shut too long for a blink shift the chin as well', (_, shutsMs) => {
    const { judgements } = sits({
      lengthMs: 9000,
      blinks: (fromMs) => {
        let at = fromMs + 2000;
        return shutsMs.map((shutMs) => {
          const blink = { startMs: at, sides: 'both', depth: 1, shutMs } as const;
          at = blinkEndMs(blink) + 150;
          return blink;
        });
      },
    });
    expect(heldMs(judgements, 'closed')).toBeGreaterThan(200);
    expect(heldMs(judgements, 'speech')).toBe(0);
  });

  it.each([
    [30, 27],
    [30, 40],
    [15, 27],
  ])('at %s pictures a second %s of them a minute, whole, half and double', (fps, perMinute) => {
    const habit = { perMinute, partialShare: 0.4, longShare: 0, oneSidedShare: 0 };
    const { judgements, ended } = sits({
      fps,
      lengthMs: 60_000,
      blinks: (fromMs) =>
        blinksOf(habit, 5, fromMs, fromMs + 60_000).flatMap((blink, i) =>
          i % 4 === 0 ? [blink, { ...blink, startMs: blink.startMs + 400 }] : [blink],
        ),
    });
    expect(ended.blinks.length).toBeGreaterThan(perMinute / 2);
    expect(heldMs(judgements, 'speech')).toBe(0);
  });

  it('and talk among them is still talk', () => {
    const { judgements } = sits({
      lengthMs: 16_000,
      blinks: (fromMs) =>
        blinksOf({ perMinute: 27, partialShare: 0.5, longShare: 0, oneSidedShare: 0 }, 5, fromMs, fromMs + 16_000),
      happenings: (fromMs) => [talk(fromMs + 4000, fromMs + 12_000)],
    });
    expect(heldMs(judgements, 'speech')).toBeGreaterThan(6000);
  });
});
