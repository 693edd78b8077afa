import { describe, expect, it } from 'vitest';
import { liveDials } from '../../../engine-adapters/practice-face/live-dials';
import { createLiveFace } from '../../../engine-adapters/practice-face/live-face';
import { liveKeys } from '../../../engine-adapters/practice-face/live-keys';
import { QUIET_SCRIPT } from '../../../engine-adapters/practice-face/practice-script';
import { createPracticeSource, scriptedPerformance } from '../../../engine-adapters/practice-face/practice-source';
import type { FaceFrame } from '../../../game/movement/face-frame';
import { faceRuler } from './face-ruler';

/** A clock that stands still until the test moves it; every timer ticks at each move. */
function handClock() {
  let nowMs = 5000;
  let ticks: (() => void)[] = [];
  return {
    clock: { nowMs: () => nowMs },
    ticker: (_everyMs: number, tick: () => void) => {
      ticks.push(tick);
      return () => {
        ticks = ticks.filter((t) => t !== tick);
      };
    },
    move(ms: number) {
      nowMs += ms;
      for (const tick of ticks) tick();
    },
  };
}

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

describe('the practice face as a source', () => {
  it('delivers frames as time passes, the newest alone, and counts what it skipped', async () => {
    const time = handClock();
    const heard = listener();
    const source = createPracticeSource(scriptedPerformance(quiet), time);
    expect(await source.start(heard)).toMatchObject({ kind: 'practice-face', modelSha256: null });
    for (let i = 0; i < 30; i++) time.move(1000 / 30);
    expect(heard.frames.length).toBeGreaterThanOrEqual(29);
    time.move(200);
    expect(heard.frames.at(-1)).toMatchObject({ captureSource: 'generated', droppedFrames: 5 });
    expect(heard.frames.every((f, i) => i === 0 || f.captureMs > heard.frames[i - 1]!.captureMs)).toBe(true);
  });

  it('stops, and goes on where it was without turning time back', async () => {
    const time = handClock();
    const heard = listener();
    const source = createPracticeSource(scriptedPerformance(quiet), time);
    await source.start(heard);
    time.move(1000);
    await source.stop();
    await source.stop();
    time.move(60_000);
    const count = heard.frames.length;
    await source.start(heard);
    time.move(100);
    expect(heard.frames.length).toBe(count + 1);
    expect(heard.frames.at(-1)!.captureMs).toBeGreaterThan(1000);
    expect(heard.frames.at(-1)!.captureMs).toBeLessThan(1200);
  });

  it('plays faster than life without losing a frame', async () => {
    const time = handClock();
    const heard = listener();
    await createPracticeSource(scriptedPerformance(quiet), { ...time, pace: 4 }).start(heard);
    time.move(1000);
    expect(heard.frames.length).toBeGreaterThanOrEqual(119);
    expect(heard.frames.every((f) => f.droppedFrames === 0)).toBe(true);
  });

  it('follows a change of the frame rate with rising time', async () => {
    const time = handClock();
    const heard = listener();
    const face = createLiveFace(quiet, aim);
    await createPracticeSource(face, time).start(heard);
    for (let i = 0; i < 60; i++) time.move(1000 / 60);
    for (const fps of [60, 12, 30]) {
      face.change({ camera: { ...quiet.camera, fps } });
      const before = heard.frames.length;
      for (let i = 0; i < 120; i++) time.move(1000 / 120);
      expect(heard.frames.length - before).toBeGreaterThanOrEqual(fps - 2);
      expect(heard.frames.length - before).toBeLessThanOrEqual(fps + 2);
    }
    expect(heard.frames.every((f, i) => i === 0 || f.captureMs > heard.frames[i - 1]!.captureMs)).toBe(true);
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
