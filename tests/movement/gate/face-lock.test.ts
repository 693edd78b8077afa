import { describe, expect, it } from 'vitest';
import type { FaceFrame } from '../../../game/movement/face-frame';
import type { GateReason } from '../../../game/movement/gate/gate-reason';
import { calmFrames, practiceBlock } from '../practice-block';

type Place = (sinceMs: number) => { readonly rightIod?: number; readonly size?: number };

/** An ideal patient whose face is moved about in the picture, from two seconds into the play; each frame's reasons. */
function moving(place: Place, fps = 30) {
  let fromMs = 0;
  const { judgements, ended } = practiceBlock(
    'ideal',
    { movement: 'closed-smile', affected: 'both' },
    {
      allowances: { eye: 0.1 },
      script: (script, playMs) => ({
        ...script,
        blinkHabit: { ...script.blinkHabit, perMinute: 0 },
        efforts: script.efforts.map((e) => (e.startMs >= playMs ? { ...e, startMs: e.startMs + 8000 } : e)),
        durationMs: script.durationMs + 8000,
        camera: { ...script.camera, fps },
      }),
      spoil: (frames) => {
        fromMs = (frames[0]?.captureMs ?? 0) + 2000;
        return frames.map((f) => (f.captureMs < fromMs ? f : moved(f, place(f.captureMs - fromMs))));
      },
    },
  );
  expect(calmFrames(judgements)).toBe(0);
  expect(ended.attempts.length).toBeGreaterThanOrEqual(4);
  const after = judgements.filter((j) => j.captureMs >= fromMs);
  const reasons = new Set<GateReason>(after.flatMap((j) => j.notSure));
  const strangeMs = after.filter((j) => j.notSure.includes('twoFaces')).map((j) => j.captureMs - fromMs);
  return { reasons, strangeMs, gate: ended.gate.filter((g) => g.reason === 'twoFaces') };
}

function moved(frame: FaceFrame, { rightIod = 0, size = 1 }: ReturnType<Place>): FaceFrame {
  if (!frame.face) return frame;
  const landmarks = Float32Array.from(frame.face.landmarks);
  const at = (i: number, axis: number): number => frame.face?.landmarks[i * 3 + axis] ?? 0;
  const iod = at(263, 0) - at(33, 0);
  for (let i = 0; i < landmarks.length / 3; i += 1) {
    landmarks[i * 3] = 0.5 + size * (at(i, 0) - 0.5) + rightIod * iod;
    landmarks[i * 3 + 1] = 0.5 + size * (at(i, 1) - 0.5);
    landmarks[i * 3 + 2] = size * at(i, 2);
  }
  return { ...frame, face: { ...frame.face, landmarks } };
}

const between = (ms: number, fromMs: number, toMs: number): number =>
  Math.min(1, Math.max(0, (ms - fromMs) / (toMs - fromMs)));

describe('another face', () => {
  it.each([12, 30, 60])('elsewhere from one frame to the next is found in that frame, at %i a second (F7)', (fps) => {
    const { strangeMs, gate } = moving((ms) => ({ rightIod: ms < 2500 ? 1.6 : 0 }), fps);
    expect(strangeMs[0]).toBeLessThan(1000 / fps);
    expect(strangeMs.at(-1)).toBeLessThan(2500);
    expect(strangeMs.length).toBeGreaterThan(2.5 * fps - 2);
    expect(gate.map((g) => g.evidence.kind)).toEqual(['jumpIod']);
  });

  it('of another size is found in its first frame (F7)', () => {
    const { strangeMs, gate } = moving((ms) => ({ size: ms < 2500 ? 0.7 : 1 }));
    expect(strangeMs[0]).toBeLessThan(34);
    expect(strangeMs.length).toBeGreaterThan(73);
    expect(gate.map((g) => g.evidence.kind)).toEqual(['jumpSize']);
  });

  it('that stays for three seconds is the player who sat down elsewhere', () => {
    const { strangeMs } = moving(() => ({ rightIod: 1.6 }));
    expect(strangeMs.at(-1)).toBeGreaterThan(2900);
    expect(strangeMs.at(-1)).toBeLessThan(3100);
  });
});

describe('the same face', () => {
  // 1.5 iod in 0.2 s is 7.5 a second: faster than anybody shifts on a chair.
  it.each([12, 30, 60])('that goes aside fast is the same face, at %i a second', (fps) => {
    const { reasons } = moving((ms) => ({ rightIod: 1.5 * (between(ms, 500, 700) - between(ms, 1500, 1700)) }), fps);
    expect(reasons).toEqual(new Set());
  });

  it.each([12, 30])('that leans in quickly is the same face, at %i a second', (fps) => {
    const { reasons } = moving((ms) => ({ size: 1 + 0.6 * (between(ms, 500, 750) - between(ms, 1500, 1750)) }), fps);
    expect(reasons).toEqual(new Set());
  });
});
