import { describe, expect, it } from 'vitest';
import { createLiveFace } from '../../../engine-adapters/practice-face/dials/live-face';
import { QUIET_SCRIPT } from '../../../engine-adapters/practice-face/script/practice-script';
import { LANDMARK_COUNT } from '../../../game/movement/face-frame';
import { LANDMARKS } from '../../../game/movement/measure/landmark-table';
import { SIDES, type Side } from '../../../game/movement/side';
import { EYES_APART, type FaceLines, faceLines } from '../../../game/player/art/face-lines';

/** The practice face after three seconds of an aim. */
function drawn(aim: { target: number; joins?: Side }): FaceLines {
  const face = createLiveFace(QUIET_SCRIPT, { movement: 'closed-smile', target: 0, speedPerS: 0.6 });
  face.frameAt(0);
  face.aimAt({ target: aim.target });
  if (aim.joins !== undefined) face.change({ coMovements: [{ region: 'eye', side: aim.joins, gain: 0.8, lagMs: 0 }] });
  let frame = face.frameAt(0);
  for (let ms = 33; ms < 3000; ms += 33) frame = face.frameAt(ms);
  if (frame.face === null) throw new Error('the quiet practice face is always in the picture');
  return faceLines(frame.face.landmarks, frame.imageWidth / frame.imageHeight);
}

const numbersOf = (path: string) => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

/** Height of what a path covers, in the drawing's units. */
function height(path: string): number {
  const ys = numbersOf(path).filter((_, index) => index % 2 === 1);
  return Math.max(...ys) - Math.min(...ys);
}

function width(path: string): number {
  const xs = numbersOf(path).filter((_, index) => index % 2 === 0);
  return Math.max(...xs) - Math.min(...xs);
}

describe('the practice face in lines', () => {
  it('is drawn as in a mirror: the left eye is on the left', () => {
    const { eyes } = drawn({ target: 0 });
    expect(eyes.patientLeft.middle.x).toBeLessThan(-10);
    expect(eyes.patientRight.middle.x).toBeGreaterThan(10);
  });

  it('takes each eye, its brow and its iris from the same side', () => {
    const { eyes } = drawn({ target: 0 });
    for (const side of SIDES) {
      const away = Math.sign(eyes[side].middle.x);
      expect(numbersOf(eyes[side].brow).every((x, index) => index % 2 === 1 || x * away > 0)).toBe(true);
      expect(eyes[side].iris.x * away).toBeGreaterThan(0);
    }
  });

  it.each(SIDES)('narrows only the eye that joins in: %s', (side) => {
    const [quiet, joined] = [drawn({ target: 0.5 }), drawn({ target: 0.5, joins: side })];
    const other = side === 'patientLeft' ? 'patientRight' : 'patientLeft';
    expect(height(joined.eyes[side].opening)).toBeLessThan(0.8 * height(quiet.eyes[side].opening));
    expect(joined.eyes[other].opening).toBe(quiet.eyes[other].opening);
  });

  it('widens the mouth with a smile, as much as the landmarks do and no more', () => {
    const [rest, smile] = [drawn({ target: 0 }), drawn({ target: 1 })];
    const wider = width(smile.mouth) - width(rest.mouth);
    // Two corners, 6.5 mm each at full reach, with 90 units to the 90 mm between the eyes.
    expect(wider).toBeGreaterThan(4);
    expect(wider).toBeLessThan(15);
  });

  it('does not hang on where in the picture the face is, nor how near', () => {
    const face = createLiveFace(QUIET_SCRIPT, { movement: 'closed-smile', target: 0, speedPerS: 0.6 }).frameAt(0);
    const here = face.face?.landmarks ?? new Float32Array();
    const there = here.map((value, index) =>
      index % 3 === 0 ? 0.2 + value / 2 : index % 3 === 1 ? 0.1 + value / 2 : value,
    );
    const aspect = face.imageWidth / face.imageHeight;
    const [one, other] = [faceLines(here, aspect), faceLines(there, aspect)];
    const [a, b] = [numbersOf(one.outline), numbersOf(other.outline)];
    expect(Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? Number.NaN))))).toBeLessThan(0.2);
    expect(one.eyes.patientRight.iris.radius).toBeLessThan(EYES_APART / 4);
  });

  it('refuses what is no face', () => {
    expect(() => faceLines(new Float32Array(6), 1)).toThrow(/got 6 numbers, expected 1434/);
    expect(() => faceLines(new Float32Array(LANDMARK_COUNT * 3), 1)).toThrow(/eyes/);
  });

  it('reads the eyes that the measurement reads', () => {
    // One eye moved in the table's own landmarks moves the drawing of that eye alone.
    const frame = createLiveFace(QUIET_SCRIPT, { movement: 'closed-smile', target: 0, speedPerS: 0.6 }).frameAt(0);
    const { landmarks } = frame.face ?? { landmarks: new Float32Array() };
    const moved = landmarks.slice();
    for (const index of LANDMARKS.patientLeft.upperLid) moved[index * 3 + 1] = (moved[index * 3 + 1] ?? 0) + 0.01;
    const [before, after] = [faceLines(landmarks, 4 / 3), faceLines(moved, 4 / 3)];
    expect(after.eyes.patientLeft.upperLid).not.toBe(before.eyes.patientLeft.upperLid);
    expect(after.eyes.patientRight.upperLid).toBe(before.eyes.patientRight.upperLid);
  });
});
