import { describe, expect, it } from 'vitest';
import { practiceFrames } from '../../../engine-adapters/practice-face/practice-frames';
import { QUIET_SCRIPT } from '../../../engine-adapters/practice-face/script/practice-script';
import { MIRROR_OF } from '../../../engine-adapters/practice-face/shape/rest-face';
import type { FaceFrame } from '../../../game/movement/face-frame';
import {
  MEASURE_KEYS,
  type MeasureKey,
  MIDLINE_MEASURES,
  SIDED_MEASURES,
} from '../../../game/movement/measure/measure-id';
import { createMeasurer } from '../../../game/movement/pipeline';
import { keptNoise } from '../../engine-adapters/practice-face/kept-noise';

/** A face that does something different on each side, without noise. */
const LIVELY = {
  ...QUIET_SCRIPT,
  durationMs: 4000,
  reach: { patientLeft: 1, patientRight: 0.4 },
  efforts: [
    { movement: 'closed-smile', startMs: 300, size: 1, speedPerS: 1, holdMs: 1500 },
    { movement: 'brow-raise', startMs: 600, size: 0.7, speedPerS: 1, holdMs: 1500 },
    { movement: 'snarl', startMs: 900, size: 0.6, speedPerS: 1, holdMs: 1500 },
  ],
  coMovements: [{ region: 'eye', side: 'patientLeft', gain: 0.3, lagMs: 0 }],
  camera: { ...QUIET_SCRIPT.camera, noiseIod: 0, depthNoiseIod: 0 },
} as const;

function measured(frames: Iterable<FaceFrame>) {
  const measurer = createMeasurer();
  return [...frames].map((frame) => measurer.measure(frame));
}

/** The same face seen in a mirror: left and right of the picture swapped, each landmark takes its twin's number. */
function mirrored(frame: FaceFrame): FaceFrame {
  if (!frame.face) return frame;
  const from = frame.face.landmarks;
  const landmarks = Float32Array.from(from);
  for (const [i, twin] of MIRROR_OF.entries()) {
    landmarks[i * 3] = 1 - (from[twin * 3] ?? 0);
    landmarks[i * 3 + 1] = from[twin * 3 + 1] ?? 0;
    landmarks[i * 3 + 2] = from[twin * 3 + 2] ?? 0;
  }
  return { ...frame, face: { ...frame.face, landmarks } };
}

function otherSideOf(key: MeasureKey): MeasureKey {
  if (key.endsWith('.patientLeft')) return key.replace('patientLeft', 'patientRight') as MeasureKey;
  return key.replace('patientRight', 'patientLeft') as MeasureKey;
}

describe('every measure', () => {
  const frames = [...practiceFrames(LIVELY, keptNoise)];
  const seen = measured(frames);

  it('swaps its sides exactly when the face is swapped, and the midline stays', () => {
    const swapped = measured(frames.map(mirrored));
    for (const [i, frame] of seen.entries())
      for (const key of MEASURE_KEYS) {
        expect(swapped[i]?.measures[otherSideOf(key)].raw, key).toBeCloseTo(frame.measures[key].raw, 4);
      }
  });

  it('is there, with a speed, in every frame with a face', () => {
    for (const frame of seen)
      for (const key of MEASURE_KEYS) {
        const { raw, value, speedPerS, status } = frame.measures[key];
        expect([raw, value, speedPerS].every(Number.isFinite), key).toBe(true);
        expect(status).toBe(frame === seen[0] ? 'restarted' : 'ok');
      }
  });

  it('is missing, never 0, in a frame without a face', () => {
    const [first] = measured([{ ...(frames[0] as FaceFrame), face: null }]);
    expect(first?.status).toBe('noFace');
    for (const key of MEASURE_KEYS)
      expect(first?.measures[key]).toEqual({ raw: NaN, value: NaN, speedPerS: NaN, status: 'missing' });
  });
});

describe('the head pose is taken out', () => {
  const turned = (yawDeg: number, pitchDeg: number, rollDeg: number, iodShare = 0.2) => {
    const script = {
      ...LIVELY,
      efforts: [],
      coMovements: [],
      blinkHabit: { ...LIVELY.blinkHabit, perMinute: 0 },
      head: { wanderDeg: 0, wanderMs: 9000 },
      lidWander: { size: 0, periodMs: 7000 },
      place: { ...LIVELY.place, iodShare },
      happenings: [{ kind: 'turn', startMs: 0, endMs: 9000, yawDeg, pitchDeg, rollDeg }] as const,
    };
    return measured(practiceFrames(script, keptNoise)).at(-1);
  };
  const straight = turned(0, 0, 0);
  const away = (frame: typeof straight, key: MeasureKey) =>
    Math.abs((frame?.measures[key].raw ?? Number.NaN) - (straight?.measures[key].raw ?? Number.NaN));

  it('angles are told with their sign', () => {
    const angles = (frame: typeof straight) => frame?.pose ?? { yawDeg: NaN, pitchDeg: NaN, rollDeg: NaN };
    const rest = angles(straight);
    expect(angles(turned(8, 0, 0)).yawDeg - rest.yawDeg).toBeCloseTo(8, 1);
    expect(angles(turned(0, -5, 0)).pitchDeg - rest.pitchDeg).toBeCloseTo(-5, 1);
    expect(angles(turned(0, 0, 6)).rollDeg - rest.rollDeg).toBeCloseTo(6, 1);
  });

  it('a turn, a nod, a tilt or a step back change no measure by more than a fraction of a reach', () => {
    for (const frame of [turned(8, 0, 0), turned(0, 8, 0), turned(0, 0, 15), turned(0, 0, 0, 0.12)])
      for (const key of [...MIDLINE_MEASURES, ...SIDED_MEASURES.map((m) => `${m}.patientLeft` as const)])
        expect(away(frame, key), key).toBeLessThan(key.startsWith('gaze') ? 0.02 : 0.004);
  });
});
