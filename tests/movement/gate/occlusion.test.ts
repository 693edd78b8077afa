import { describe, expect, it } from 'vitest';
import type { FaceFrame } from '../../../game/movement/face-frame';
import { LANDMARKS } from '../../../game/movement/measure/landmark-table';
import { SETTINGS } from '../../../game/movement/settings';
import { calmFrames, heldMs, practiceBlock } from '../practice-block';

const REQUEST = { movement: 'closed-smile', affected: 'both' } as const;
const LENGTH_MS = 4000;

/** How far the mesh is pushed at its edges, iod: to the side of each and toward the camera. */
interface Push {
  readonly left?: readonly [out: number, forward: number];
  readonly right?: readonly [out: number, forward: number];
  readonly chin?: readonly [down: number, forward: number];
}

/** Four seconds in the pause before the first attempt in which the mesh of an ideal patient is pushed about. */
function pushed(push: Push) {
  const block = practiceBlock('ideal', REQUEST, {
    allowances: { eye: 0.1 },
    script: (script, fromMs) => ({
      ...script,
      efforts: script.efforts.map((e) => (e.startMs >= fromMs ? { ...e, startMs: e.startMs + 8000 } : e)),
      durationMs: script.durationMs + 8000,
    }),
    spoil: (frames) => {
      const fromMs = (frames[0]?.captureMs ?? 0) + 2000;
      return frames.map((frame) => {
        const inTime = Math.min(1, (frame.captureMs - fromMs) / 300, (fromMs + LENGTH_MS - frame.captureMs) / 300);
        return inTime > 0 ? bent(frame, push, inTime) : frame;
      });
    },
  });
  expect(calmFrames(block.judgements)).toBe(0);
  expect(block.ended.attempts).toHaveLength(4);
  const { gate } = block.ended;
  return { heldMs: heldMs(block.judgements, 'occlusion'), gate: gate.filter((g) => g.reason === 'occlusion') };
}

/** The lower face of one frame bent; most at the edge, nothing above the eyes. */
function bent(frame: FaceFrame, push: Push, share: number): FaceFrame {
  if (!frame.face) return frame;
  const landmarks = Float32Array.from(frame.face.landmarks);
  const at = (i: number, axis: number): number => landmarks[i * 3 + axis] ?? 0;
  const eyes = [LANDMARKS.patientRight.outerCanthus, LANDMARKS.patientLeft.outerCanthus] as const;
  const middle = (at(eyes[0], 0) + at(eyes[1], 0)) / 2;
  const iod = at(eyes[1], 0) - at(eyes[0], 0);
  const tall = frame.imageWidth / frame.imageHeight;
  const eyesY = (at(eyes[0], 1) + at(eyes[1], 1)) / 2;
  for (let i = 0; i < landmarks.length / 3; i += 1) {
    const x = (at(i, 0) - middle) / iod;
    const y = (at(i, 1) - eyesY) / iod / tall;
    const below = Math.min(1, Math.max(0, y / 0.3)) * share;
    const [out, forward] = (x > 0 ? push.left : push.right) ?? [0, 0];
    const [down, chinForward] = push.chin ?? [0, 0];
    const edge = below * Math.min(1, Math.abs(x) / 0.6);
    const chin = below * Math.min(1, Math.max(0, (y - 0.6) / 0.5));
    landmarks[i * 3] = at(i, 0) + iod * Math.sign(x) * edge * out;
    landmarks[i * 3 + 1] = at(i, 1) + iod * tall * chin * down;
    landmarks[i * 3 + 2] = at(i, 2) - iod * (edge * forward + chin * chinForward);
  }
  return { ...frame, face: { ...frame.face, landmarks } };
}

describe('a face that is hidden', () => {
  // Sizes as the tracker gave them for a hand painted over each of these places.
  it.each([
    ["one on the patient's left cheek", { left: [0.05, 0.05], right: [0.01, 0.04] }],
    ["one on the patient's right cheek", { right: [0.05, 0.04], left: [0.01, 0.04] }],
    ['one over mouth and chin', { left: [0.05, 0.08], right: [0.05, 0.08], chin: [0.03, 0.1] }],
  ] as const)('a hand: %s', (_, push) => {
    const { heldMs: ms, gate } = pushed(push);
    expect(ms).toBeGreaterThan(LENGTH_MS - 900);
    expect(gate).toHaveLength(1);
    expect(gate[0]?.evidence).toMatchObject({ kind: 'edgeBulgeIod', limit: SETTINGS.gate.bulgeIod });
    expect(gate[0]?.evidence.value).toBeGreaterThan(SETTINGS.gate.bulgeIod);
  });

  it.each([
    ['a broad smile takes the edge out and back', { left: [0.04, -0.04], right: [0.04, -0.04] }],
    ['a smile of one side', { left: [0.05, -0.04] }],
    ['a pucker takes it forward and in', { left: [-0.03, 0.05], right: [-0.03, 0.05], chin: [0.02, 0.03] }],
    ['a jaw wide open takes it forward and down', { left: [0, 0.085], right: [0, 0.085], chin: [0.29, -0.1] }],
    ['puffed cheeks', { left: [0.035, 0], right: [0.035, 0] }],
  ] as const)('not %s', (_, push) => {
    expect(pushed(push)).toEqual({ heldMs: 0, gate: [] });
  });

  it('is found for as long as it is hidden: a hand is not learnt as the face', () => {
    const { judgements } = practiceBlock('ideal', REQUEST, {
      script: (script, fromMs) => ({
        ...script,
        efforts: script.efforts.filter((e) => e.startMs < fromMs),
        durationMs: fromMs + 20_000,
        happenings: [{ kind: 'hand', errorIod: 0.08, startMs: fromMs + 1000, endMs: fromMs + 16_000 }],
      }),
    });
    expect(heldMs(judgements, 'occlusion')).toBeGreaterThan(14_500);
    expect(heldMs(judgements, 'occlusion')).toBeLessThan(15_200);
  });
});
