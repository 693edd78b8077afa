import { expect, it, vi } from 'vitest';
import { practiceFrames } from '../../../engine-adapters/practice-face/practice-frames';
import { practicePatient } from '../../../engine-adapters/practice-face/script/patients';
import { createRestCollector } from '../../../game/movement/calibration/rest-collector';
import type { MeasuredFrame } from '../../../game/movement/measure/measured-frame';
import { createCalibrator, createMeasurer } from '../../../game/movement/pipeline';

vi.setConfig({ testTimeout: 60_000 });

/** What the person's own blinks are learned from. */
let learnedFrom: readonly MeasuredFrame[] = [];
vi.mock('../../../game/movement/calibration/own-blink-length', () => ({
  ownBlinkLength: (frames: readonly MeasuredFrame[]) => {
    learnedFrom = [...frames];
    return 200;
  },
}));

function measuredRest(forMs: number): readonly MeasuredFrame[] {
  const measurer = createMeasurer();
  const frames: MeasuredFrame[] = [];
  for (const frame of practiceFrames(practicePatient('ideal', { movement: 'closed-smile', affected: 'both' }).script)) {
    if (frame.captureMs > forMs) break;
    frames.push(measurer.measure(frame));
  }
  return frames;
}

it('learns blinks from no frame of which a part lies outside the picture or beside another face, and from one clock (F7)', () => {
  const request = { movements: [], affected: 'both', restMs: 2000, tries: 3, camera: null } as const;
  const calibrator = createCalibrator({ ...request, takenAt: '2026-11-22T09:00:00+00:00' });
  const frames = measuredRest(4000);
  // A clock that lay an hour ahead at first.
  for (const frame of frames.slice(0, 15)) calibrator.step({ ...frame, captureMs: frame.captureMs + 3_600_000 });
  const troubled = (frame: MeasuredFrame, i: number) => {
    if (i % 40 === 39) return { ...frame, landmarksOutside: 3 };
    return i % 40 === 19 ? { ...frame, facesSeen: 2 } : frame;
  };
  frames.forEach((frame, i) => void calibrator.step(troubled(frame, i)));
  calibrator.result();
  expect(learnedFrom.length).toBeGreaterThan(30);
  expect(learnedFrom.filter(({ landmarksOutside }) => landmarksOutside > 0)).toEqual([]);
  expect(learnedFrom.filter(({ facesSeen }) => facesSeen > 1)).toEqual([]);
  expect(learnedFrom.filter(({ captureMs }) => captureMs > 3_000_000)).toEqual([]);
});

it('goes on collecting stillness after the clock was set back', () => {
  const rest = createRestCollector();
  const frames = measuredRest(3000);
  for (const frame of frames) rest.step({ ...frame, captureMs: frame.captureMs + 3_600_000 });
  const beforeMs = rest.collectedMs;
  expect(beforeMs).toBeGreaterThan(500);
  for (const frame of frames) rest.step(frame);
  expect(rest.collectedMs).toBeGreaterThan(beforeMs + 500);
});
