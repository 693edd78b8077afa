import { describe, expect, it } from 'vitest';
import { liveDials } from '../../../engine-adapters/practice-face/dials/live-dials';
import { createLiveFace } from '../../../engine-adapters/practice-face/dials/live-face';
import { liveKeys } from '../../../engine-adapters/practice-face/dials/live-keys';
import {
  createPracticeSource,
  type PracticePerformance,
  scriptedPerformance,
} from '../../../engine-adapters/practice-face/practice-source';
import { QUIET_SCRIPT } from '../../../engine-adapters/practice-face/script/practice-script';
import type { FaceFrame } from '../../../game/movement/face-frame';
import { faceRuler } from './face-ruler';
import { handTiming } from './hand-timing';

function listener() {
  const frames: FaceFrame[] = [];
  return { frames, onFrame: (f: FaceFrame) => void frames.push(f), onFault: () => undefined };
}

const quiet = {
  ...QUIET_SCRIPT,
  blinkHabit: { ...QUIET_SCRIPT.blinkHabit, perMinute: 0 },
  head: { ...QUIET_SCRIPT.head, wanderDeg: 0 },
  camera: { ...QUIET_SCRIPT.camera, noiseIod: 0, depthNoiseIod: 0 },
};
const aim = { movement: 'closed-smile', target: 0, speedPerS: 0.35 } as const;

const rising = (frames: readonly FaceFrame[]) =>
  frames.every((f, i) => i === 0 || f.captureMs > frames[i - 1]!.captureMs);

/** Longest step from frame to frame, ms of capture time. */
const longestStepMs = (frames: readonly FaceFrame[]) =>
  Math.max(...frames.slice(1).map((f, i) => f.captureMs - frames[i]!.captureMs));

const FRAME_MS = 1000 / 30;

describe('the practice face as a source', () => {
  const started = async (pace = 1, face: PracticePerformance = scriptedPerformance(quiet)) => {
    const time = handTiming();
    const heard = listener();
    const source = createPracticeSource(face, { ...time, pace });
    const info = await source.start(heard);
    return { time, heard, source, info };
  };

  it.each([
    ['a display of 60 pictures a second', 1000 / 60],
    ['a display of 5 pictures a second', 200],
    ['a timer that a browser lets run once a second', 1000],
  ])('gives 30 frames a second, evenly, on %s', async (_name, everyMs) => {
    const { time, heard, info } = await started();
    expect(info).toMatchObject({ kind: 'practice-face', modelSha256: null });
    for (let ms = 0; ms < 10_000; ms += everyMs) time.move(everyMs);
    expect(heard.frames.length).toBeGreaterThanOrEqual(299);
    expect(heard.frames.length).toBeLessThanOrEqual(302);
    expect(longestStepMs(heard.frames)).toBeCloseTo(FRAME_MS, 6);
    expect(heard.frames.every((f) => f.droppedFrames === 0 && f.captureSource === 'generated')).toBe(true);
  });

  it('gives the same frames for the same seed, to the last bit, however its timer runs', async () => {
    const led = async (everyMs: number) => {
      const face = createLiveFace({ ...QUIET_SCRIPT, seed: 7 }, { ...aim, target: 0.5 });
      const { time, heard } = await started(1, face);
      for (let ms = 0; ms < 6000; ms += everyMs) time.move(everyMs);
      return heard.frames.slice(0, 175).map((f) => [f.captureMs, ...(f.face?.landmarks ?? [])]);
    };
    expect(await led(250)).toEqual(await led(10));
  });

  it('catches up in order after a stall, a bounded number of frames at a time', async () => {
    const { time, heard } = await started();
    for (let i = 0; i < 30; i++) time.move(FRAME_MS);
    const before = heard.frames.length;
    time.move(1900);
    const atOnce = heard.frames.length - before;
    expect(atOnce).toBeGreaterThan(30);
    expect(atOnce).toBeLessThanOrEqual(40);
    time.move(5);
    expect(heard.frames.length - before).toBeGreaterThanOrEqual(56);
    expect(longestStepMs(heard.frames)).toBeCloseTo(FRAME_MS, 6);
  });

  it('lets a longer stall go: the face goes on with its next frame', async () => {
    const { time, heard } = await started();
    for (let i = 0; i < 30; i++) time.move(FRAME_MS);
    const before = heard.frames.length;
    time.move(8 * 3_600_000);
    expect(heard.frames.length).toBe(before + 1);
    for (let i = 0; i < 30; i++) time.move(FRAME_MS);
    expect(heard.frames.length - before).toBeLessThanOrEqual(32);
    expect(longestStepMs(heard.frames)).toBeCloseTo(FRAME_MS, 6);
  });

  it('never falls further behind than a stall on a page that cannot keep up, and then still shows no gap', async () => {
    const { time, heard } = await started();
    for (let i = 0; i < 20; i++) time.move(1900);
    expect(longestStepMs(heard.frames)).toBeCloseTo(FRAME_MS, 6);
    const before = heard.frames.length;
    for (let i = 0; i < 5; i++) time.move(FRAME_MS);
    expect(heard.frames.length - before).toBeLessThanOrEqual(65);
  });

  it('has no timer while the page is hidden, and goes on without a jump', async () => {
    const { time, heard, source } = await started();
    time.move(500);
    time.look('hidden');
    expect(time.ticking()).toBe(0);
    for (const hiddenMs of [300, 60_000]) {
      const before = heard.frames.length;
      time.move(hiddenMs);
      expect(heard.frames.length).toBe(before);
      time.look('seen');
      time.move(100);
      expect(heard.frames.length - before).toBeLessThanOrEqual(4);
      expect(heard.frames.length).toBeGreaterThan(before);
      time.look('hidden');
    }
    expect(longestStepMs(heard.frames)).toBeCloseTo(FRAME_MS, 6);
    await source.stop();
    time.look('seen');
    expect(time.ticking()).toBe(0);
  });

  it('waits for the page to be seen when it is started hidden', async () => {
    const time = handTiming();
    time.look('hidden');
    const heard = listener();
    await createPracticeSource(scriptedPerformance(quiet), time).start(heard);
    time.move(1000);
    expect(heard.frames).toEqual([]);
    time.look('seen');
    time.move(1000);
    expect(heard.frames.length).toBeGreaterThanOrEqual(29);
  });

  it('stops, and goes on where it was without turning time back', async () => {
    const { time, heard, source } = await started();
    time.move(1000);
    await source.stop();
    await source.stop();
    time.move(60_000);
    const count = heard.frames.length;
    await source.start(heard);
    time.move(40);
    expect(heard.frames.length).toBe(count + 1);
    expect(longestStepMs(heard.frames)).toBeCloseTo(FRAME_MS, 6);
  });

  it('gives nothing more once a listener stopped it from within', async () => {
    const time = handTiming();
    const frames: FaceFrame[] = [];
    const source = createPracticeSource(scriptedPerformance(quiet), time);
    const ending = {
      onFrame(frame: FaceFrame) {
        frames.push(frame);
        void source.stop();
      },
      onFault: () => undefined,
    };
    await source.start(ending);
    time.move(1000);
    expect(frames).toHaveLength(1);
    await source.start(ending);
    await expect(source.start(ending)).rejects.toThrow('started twice');
  });

  it.each([0.5, 4, 20])('plays at %f times the pace of life without losing a frame', async (pace) => {
    const { time, heard } = await started(pace);
    for (let i = 0; i < 300; i++) time.move(10);
    expect(heard.frames.length).toBeGreaterThanOrEqual(90 * pace - 1);
    expect(heard.frames.length).toBeLessThanOrEqual(90 * pace + 2);
    expect(longestStepMs(heard.frames)).toBeCloseTo(FRAME_MS, 6);
  });

  it('counts every frame that its camera never took, whenever it is asked', async () => {
    const camera = { ...quiet.camera, droppedShare: 0.5, jitter: 0.5 };
    const { time, heard } = await started(1, scriptedPerformance({ ...quiet, camera }));
    for (let i = 0; i < 1000; i++) time.move(10);
    const took = heard.frames.length;
    const never = heard.frames.reduce((sum, f) => sum + f.droppedFrames, 0);
    expect(took).toBeLessThan(200);
    expect(took + never).toBeGreaterThanOrEqual(290);
    expect(took + never).toBeLessThanOrEqual(301);
    expect(rising(heard.frames)).toBe(true);
  });

  it('follows a change of the frame rate with rising time', async () => {
    const face = createLiveFace(quiet, aim);
    face.change({ camera: { ...quiet.camera, fps: 24 } });
    const { time, heard } = await started(1, face);
    face.change({ camera: { ...quiet.camera, fps: 30 } });
    for (let i = 0; i < 60; i++) time.move(1000 / 60);
    for (const fps of [60, 12, 30]) {
      face.change({ camera: { ...quiet.camera, fps } });
      const before = heard.frames.length;
      for (let i = 0; i < 120; i++) time.move(1000 / 120);
      expect(heard.frames.length - before).toBeGreaterThanOrEqual(fps - 2);
      expect(heard.frames.length - before).toBeLessThanOrEqual(fps + 2);
    }
    expect(heard.frames[0]?.captureMs).toBe(0);
    expect(rising(heard.frames)).toBe(true);
  });
});

describe('a practice face led by hand', () => {
  const play = (face: ReturnType<typeof createLiveFace>, fromMs: number, untilMs: number) => {
    let frame = face.frameAt(fromMs);
    for (let t = fromMs; t <= untilMs; t += 1000 / 30) frame = face.frameAt(t);
    return faceRuler(frame);
  };

  it('goes to its target no faster than asked, and lets go', () => {
    const face = createLiveFace(quiet, aim);
    const rest = play(face, 0, 500);
    face.aimAt({ target: 0.5 });
    const early = play(face, 500, 1500).cornerOutLeft - rest.cornerOutLeft;
    expect(early).toBeLessThan(0.35 * 0.072);
    expect(play(face, 1500, 4000).cornerOutLeft - rest.cornerOutLeft).toBeCloseTo(0.5 * 0.072, 2);
    face.aimAt({ target: 0 });
    expect(play(face, 4000, 8000).cornerOutLeft).toBeCloseTo(rest.cornerOutLeft, 2);
  });

  it('moves its eyes along, blinks, talks and looks away by key and by call', () => {
    const face = createLiveFace(quiet, aim);
    const key = liveKeys(face, { target: 0.4, speedPerS: 0.35, eyeLoss: 0.2 });
    const rest = play(face, 0, 500);
    expect(key('c', 'down')).toBe(true);
    key('ArrowUp', 'down');
    expect(1 - play(face, 500, 5000).fissureLeft / rest.fissureLeft).toBeCloseTo(0.2, 1);
    key('ArrowUp', 'up');
    key('c', 'down');
    play(face, 5000, 9000);
    key('b', 'down');
    expect(play(face, 9000, 9090).fissureLeft).toBeLessThan(0.3 * rest.fissureLeft);
    expect(play(face, 9090, 9600).fissureLeft).toBeGreaterThan(0.9 * rest.fissureLeft);
    face.begin({ kind: 'gaze', towardPatientLeft: 0.2, up: 0 });
    expect(play(face, 9600, 10_000).gazeLeft - rest.gazeLeft).toBeGreaterThan(0.04);
    face.end('gaze');
    expect(play(face, 10_000, 10_500).gazeLeft).toBeCloseTo(rest.gazeLeft, 2);
    expect(key('x', 'down')).toBe(false);
  });
});

it('a live face blinks at the same moments for the same seed, whenever its first frame comes', () => {
  const blinksFrom = (startMs: number) => {
    const face = createLiveFace({ ...quiet, blinkHabit: { ...QUIET_SCRIPT.blinkHabit, perMinute: 12 } }, aim);
    const closed: number[] = [];
    for (let t = startMs; t < 90_000; t += 10) {
      const open = faceRuler(face.frameAt(t)).fissureLeft;
      if (open < 0.085 && t - (closed.at(-1) ?? -1000) > 500) closed.push(t);
    }
    return closed;
  };
  const first = blinksFrom(0);
  expect(first.length).toBeGreaterThan(8);
  expect(blinksFrom(40)).toEqual(first);
});

describe('the dials of a practice face', () => {
  const face = createLiveFace(quiet, aim);
  const dials = liveDials(face);

  it.each(dials.map((d) => [d.id, d] as const))(
    '%s keeps what it is turned to, and refuses what is out of range',
    (_id, d) => {
      for (const value of [d.max, d.min]) {
        if (d.id === 'coMovement.lag')
          face.change({ coMovements: [{ region: 'eye', side: 'patientLeft', gain: 0.2, lagMs: 0 }] });
        d.turn(value);
        expect(d.read()).toBeCloseTo(value, 9);
      }
      expect(() => d.turn(d.max + 1)).toThrow(`${d.id}: got ${d.max + 1}, expected ${d.min} to ${d.max}`);
      expect(() => d.turn(Number.NaN)).toThrow(RangeError);
    },
  );
});
