import { describe, expect, it } from 'vitest';
import type { FaceFrame } from '../../../game/movement/face-frame';
import type { GateReason } from '../../../game/movement/gate/gate-reason';
import { createJudge, createMeasurer } from '../../../game/movement/pipeline';
import { heldMs } from '../practice-block';
import { type RecordedFace, recordedFace, recordingsAreThere, SMILE_TASK } from '../recorded-faces';

const NAMES = [
  'smile-with-left-eye',
  'lip-pucker-isolated',
  'mouth-still-head',
  'faces-and-blinks',
  'smile-and-blink',
  'lively-talk',
] as const;
type Name = (typeof NAMES)[number];
const isThere = recordingsAreThere(NAMES);

const known = new Map<Name, Promise<RecordedFace>>();

function recorded(name: Name): Promise<RecordedFace> {
  const found = known.get(name) ?? recordedFace(name);
  known.set(name, found);
  return found;
}

/** How long each reason holds while a recorded face is judged. */
async function held(name: Name): Promise<(reason: GateReason) => number> {
  const { measured, calibration } = await recorded(name);
  const judge = createJudge(SMILE_TASK, calibration);
  const judgements = measured.map((frame) => judge.step(frame));
  return (reason) => heldMs(judgements, reason);
}

describe.skipIf(!isThere)(isThere ? 'recorded faces' : 'recorded faces (skipped: no recordings)', () => {
  it.each(NAMES)('%s: one person whose face nothing hides, in good light', async (name) => {
    const ms = await held(name);
    for (const reason of ['twoFaces', 'occlusion', 'light', 'lowFrameRate', 'noFace'] as const)
      expect(`${reason} ${ms(reason)}`).toBe(`${reason} 0`);
  });

  it.each(['smile-with-left-eye', 'lip-pucker-isolated'] as const)('%s: slow work is never in doubt', async (name) => {
    const { measured, calibration } = await recorded(name);
    expect(measured.length).toBeGreaterThan(2700);
    expect(calibration.blinkLengthMs).toBe(500);
    const ms = await held(name);
    for (const reason of ['blink', 'closed', 'gaze', 'pose', 'speech'] as const)
      expect(`${reason} ${ms(reason)}`).toBe(`${reason} 0`);
  });

  it('lively-talk: talk, and a head that dances along, are in doubt', async () => {
    const ms = await held('lively-talk');
    expect(ms('speech')).toBeGreaterThan(4000);
    expect(ms('pose')).toBeGreaterThan(5000);
  });

  // The other person sits beside: the same frames, moved in the picture.
  it.each([
    ['beside', 0.35, 1],
    ['behind', 0.1, 0.7],
    ['in front', -0.1, 1.4],
  ] as const)('another recorded person %s is found in the first frame and not judged (F7)', async (_, aside, size) => {
    const one = await recorded('mouth-still-head');
    const other = await recorded('smile-and-blink');
    const before = one.frames.slice(0, 120);
    const cutMs = (before.at(-1)?.captureMs ?? 0) + 33;
    const fromMs = other.frames[0]?.captureMs ?? 0;
    const after = other.frames
      .filter((f) => f.captureMs - fromMs < 2900)
      .map((f) => ({ ...moved(f, aside, size), captureMs: cutMs + f.captureMs - fromMs }));
    const measurer = createMeasurer();
    const judge = createJudge(SMILE_TASK, one.calibration);
    const judgements = [...before, ...after].map((frame) => judge.step(measurer.measure(frame)));
    const strange = judgements.map((j) => j.notSure.includes('twoFaces'));
    expect(strange.indexOf(true)).toBe(before.length);
    expect(strange.slice(before.length).every(Boolean)).toBe(true);
  });

  it('faces-and-blinks: blinks mask the face', async () => {
    expect((await held('faces-and-blinks'))('blink')).toBeGreaterThan(4000);
  });
});

/** The face elsewhere in the picture (share of its width) and in another size. */
function moved(frame: FaceFrame, aside: number, size: number): FaceFrame {
  if (!frame.face) return frame;
  const landmarks = frame.face.landmarks.map((n, i) => (i % 3 === 2 ? size * n : 0.5 + size * (n - 0.5)));
  for (let i = 0; i < landmarks.length; i += 3) landmarks[i] = (landmarks[i] ?? 0) + aside;
  return { ...frame, face: { ...frame.face, landmarks } };
}
