import { median, medianAbsoluteDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { practiceFrames } from '../../../engine-adapters/practice-face/practice-frames';
import {
  PRACTICE_CAMERA,
  type PracticeScript,
  QUIET_SCRIPT,
} from '../../../engine-adapters/practice-face/script/practice-script';
import { EYE_BLINK_LEFT } from '../../../engine-adapters/practice-face/shape/eye-scores';
import { faceRuler } from './face-ruler';

const motionless: PracticeScript = {
  ...QUIET_SCRIPT,
  durationMs: 6000,
  blinkHabit: { ...QUIET_SCRIPT.blinkHabit, perMinute: 0 },
  head: { wanderDeg: 0, wanderMs: 9000 },
  lidWander: { size: 0, periodMs: 7000 },
};
const silent = { ...PRACTICE_CAMERA, noiseIod: 0, depthNoiseIod: 0 };
const framesOf = (script: PracticeScript) => [...practiceFrames(script)];
const smile = { movement: 'closed-smile', startMs: 1000, size: 0.5, speedPerS: 0.5, holdMs: 1000 } as const;

describe('practice frames', () => {
  it('are the same to the last bit for the same script, and others for another seed', () => {
    const script = { ...QUIET_SCRIPT, efforts: [smile], durationMs: 1500 };
    const bytes = (s: PracticeScript) =>
      framesOf(s).map((f) => Buffer.from(f.face!.landmarks.buffer).toString('base64'));
    expect(bytes(script)).toEqual(bytes(script));
    expect(bytes(script)).not.toEqual(bytes({ ...script, seed: 2 }));
  });

  it('can be asked for in any order', () => {
    const frames = practiceFrames(motionless);
    const late = frames.at(4321).face!.landmarks;
    frames.at(12);
    expect(frames.at(4321).face!.landmarks).toEqual(late);
  });

  it('have the noise of a real tracker: aperture about 1 % of rest, mouth width 0.4 %', () => {
    const lengths = framesOf({ ...motionless, durationMs: 20_000 }).map(faceRuler);
    const share = (values: number[]) => (medianAbsoluteDeviation(values) * 1.4826) / median(values);
    expect(share(lengths.map((l) => l.fissureLeft))).toBeGreaterThan(0.008);
    expect(share(lengths.map((l) => l.fissureLeft))).toBeLessThan(0.012);
    expect(share(lengths.map((l) => l.mouthWidth))).toBeGreaterThan(0.003);
    expect(share(lengths.map((l) => l.mouthWidth))).toBeLessThan(0.005);
  });

  it('lets a co-movement follow its movement by its lag and gain, on its side alone', () => {
    const script: PracticeScript = {
      ...motionless,
      camera: silent,
      efforts: [smile],
      coMovements: [{ region: 'eye', side: 'patientRight', gain: 0.4, lagMs: 100 }],
    };
    const frames = practiceFrames(script);
    const rest = faceRuler(frames.at(0));
    const loss = (tMs: number) => 1 - faceRuler(frames.at(tMs)).fissureRight / rest.fissureRight;
    const holding = 1000 + 1875 + 500;
    expect(loss(holding)).toBeCloseTo(0.4 * 0.5, 3);
    expect(faceRuler(frames.at(holding)).fissureLeft).toBeCloseTo(rest.fissureLeft, 5);
    expect(loss(2000)).toBeCloseTo(0.4 * frames.truth.activationAt(1900), 3);
  });

  it('swaps the sides in a mirrored picture and remains a face', () => {
    const script: PracticeScript = {
      ...motionless,
      camera: silent,
      efforts: [smile],
      reach: { patientLeft: 1, patientRight: 0 },
    };
    const asSeen = faceRuler(practiceFrames(script).at(3200));
    const mirrored = faceRuler(practiceFrames({ ...script, camera: { ...silent, picture: 'mirrored' } }).at(3200));
    expect(asSeen.cornerUpLeft).toBeGreaterThan(asSeen.cornerUpRight + 0.02);
    expect(mirrored.cornerUpRight).toBeCloseTo(asSeen.cornerUpLeft, 5);
    expect(mirrored.mouthWidth).toBeCloseTo(asSeen.mouthWidth, 5);
  });

  it('loses the face, sees a second one, and says so', () => {
    const frames = practiceFrames({
      ...motionless,
      happenings: [
        { kind: 'noFace', startMs: 1000, endMs: 1500 },
        { kind: 'secondFace', startMs: 2000, endMs: 2500, tracked: 'other' },
      ],
    });
    expect(frames.at(1200)).toMatchObject({ face: null, facesSeen: 0 });
    expect(frames.at(2200).facesSeen).toBe(2);
    expect(frames.at(2200).face!.landmarks[0]! - frames.at(1900).face!.landmarks[0]!).toBeGreaterThan(0.1);
    expect(frames.at(2600).facesSeen).toBe(1);
  });

  it('come at irregular times that still rise, with the missing ones counted', () => {
    const frames = framesOf({ ...motionless, camera: { ...silent, jitter: 0.9, droppedShare: 0.2 } });
    const gaps = frames.slice(1).map((f, i) => f.captureMs - frames[i]!.captureMs);
    expect(Math.min(...gaps)).toBeGreaterThan(0);
    expect(Math.max(...gaps)).toBeGreaterThan(60);
    const missing = frames.reduce((sum, f) => sum + f.droppedFrames, 0);
    expect(missing / (missing + frames.length)).toBeCloseTo(0.2, 1);
  });

  it('score a shut eye high and an open one low', () => {
    const blinks = [{ startMs: 1000, sides: 'patientLeft', depth: 1, shutMs: 300 }] as const;
    const frames = practiceFrames({ ...motionless, camera: silent, blinks });
    expect(frames.at(500).face!.blendshapes![EYE_BLINK_LEFT]).toBeLessThan(0.1);
    expect(frames.at(1200).face!.blendshapes![EYE_BLINK_LEFT]).toBeGreaterThan(0.7);
  });
});
