import { describe, expect, it } from 'vitest';
import type { Side } from '../../../game/movement/side';
import type { Detection } from '../clips/clip';
import { divideDetections, divideEvent } from '../clips/divide-at-doubt';
import { thinFrames } from '../clips/thin-frames';
import { type TrueGate, whyNotJudgeable } from './judgeable';
import { matchEvents, overlap } from './match-events';
import { bootstrap, f1, poissonUpperBound } from './rates';
import { stretches } from './truth-events';

const at =
  (side: Side) =>
  (startMs: number, endMs: number, crossMs = startMs, underMs = endMs): Detection => ({
    ...{ side, startMs, endMs, crossMs, underMs },
  });
const [left, right] = [at('patientLeft'), at('patientRight')];
const none = () => false;

describe('matchEvents', () => {
  it('pairs what overlaps enough on the same side, each once', () => {
    const match = matchEvents(
      [left(0, 1000), left(5000, 6000)],
      [left(200, 1200), left(700, 1700), right(5000, 6000)],
      'calm',
      none,
    );
    expect(match.hits.map((h) => h.found.startMs)).toEqual([200]);
    expect(match.missed).toEqual([left(5000, 6000)]);
    expect(match.falseAlarms).toEqual([left(700, 1700), right(5000, 6000)]);
  });
  it('does not take a long alarm for a short event', () => {
    expect(overlap(left(0, 1000), left(0, 4000))).toBe(0.25);
    const match = matchEvents([left(0, 1000)], [left(0, 4000)], 'calm', none);
    expect(match).toMatchObject({ hits: [], missed: [left(0, 1000)], falseAlarms: [left(0, 4000)] });
  });
  it('holds the calm or the time past the allowance against the truth, as asked', () => {
    const [truth, found] = [[left(0, 500)], [left(200, 2000, 20, 520)]];
    expect(matchEvents(truth, found, 'pastAllowance', none).hits).toHaveLength(1);
    expect(matchEvents(truth, found, 'calm', none).hits).toHaveLength(0);
  });
  it('counts a second piece of one event as a false alarm', () => {
    const match = matchEvents([left(0, 5000)], [left(150, 700), left(1500, 5000)], 'calm', none);
    expect(match.hits).toEqual([{ truth: left(0, 5000), found: left(1500, 5000) }]);
    expect(match.falseAlarms).toEqual([left(150, 700)]);
  });
  it('leaves out events that nobody could judge and what is neither true nor false, and answers to them', () => {
    const found = [left(100, 1000), left(900, 2500)];
    expect(matchEvents([left(0, 1000)], found, 'calm', () => true)).toEqual({ hits: [], missed: [], falseAlarms: [] });
    expect(matchEvents([], found, 'calm', none, [left(0, 950)]).falseAlarms).toEqual([]);
    expect(matchEvents([], found, 'calm', none).falseAlarms).toEqual(found);
  });
});

const gate = (startMs: number, endMs: number, reason: TrueGate['reason'] = 'blink'): TrueGate => ({
  ...{ startMs, endMs, reason },
});

describe('doubt that begins within an event', () => {
  const ends = (e: { startMs: number; endMs: number }) => [e.startMs, e.endMs];
  it('ends it, and what is still there is another', () => {
    const glance = [gate(2000, 2600, 'gaze'), gate(2400, 2700, 'pose')];
    expect(divideEvent(left(1000, 5000), glance).map(ends)).toEqual([
      [1000, 2000],
      [2600, 5000],
    ]);
    expect(divideEvent(left(1000, 2200), glance).map(ends)).toEqual([[1000, 2000]]);
    expect(divideEvent(left(2100, 5000), [gate(2000, 2600)]).map(ends)).toEqual([[2100, 5000]]);
  });
  it('divides a detection that goes on through it in the same places', () => {
    const divided = divideDetections([left(1150, 5200, 1000, 4900)], [gate(2000, 2600, 'gaze')]);
    expect(divided).toEqual([left(1150, 2000, 1000, 2000), left(2600, 5200, 2600, 4900)]);
    expect(divideDetections([left(2300, 4000, 2200)], [gate(2000, 2600)])).toEqual([left(2300, 4000, 2200)]);
  });
});

describe('whyNotJudgeable', () => {
  const event = left(1000, 3000);
  it('needs a clear view around the crossing', () => {
    expect(whyNotJudgeable(event, [])).toBeNull();
    expect(whyNotJudgeable(event, [gate(650, 700)])).toEqual({ reason: 'blink', where: 'crossing' });
    expect(whyNotJudgeable(event, [gate(1250, 1300)])).toEqual({ reason: 'blink', where: 'crossing' });
    expect(whyNotJudgeable(event, [gate(500, 600)])).toBeNull();
  });
  it('stands a gate over a fifth of the event, gates that overlap counted once', () => {
    expect(whyNotJudgeable(event, [gate(2000, 2390)])).toBeNull();
    expect(whyNotJudgeable(event, [gate(2000, 2410, 'gaze')])).toEqual({ reason: 'gaze', where: 'event' });
    expect(whyNotJudgeable(event, [gate(2000, 2390), gate(2000, 2380, 'pose')])).toBeNull();
  });
});

describe('rates', () => {
  it('counts F1 as usual', () => {
    expect(f1({ hits: 8, missed: 2, falseAlarms: 2 })).toBeCloseTo(0.8, 9);
    expect(f1({ hits: 0, missed: 0, falseAlarms: 0 })).toBeNaN();
  });
  it('knows the published upper bounds of small counts', () => {
    expect(poissonUpperBound(0, 1)).toBeCloseTo(2.996, 3);
    expect(poissonUpperBound(1, 1)).toBeCloseTo(4.744, 3);
    expect(poissonUpperBound(10, 2)).toBeCloseTo(16.962 / 2, 2);
    // Both ways of reckoning meet where the one takes over from the other.
    expect(poissonUpperBound(101, 1) - poissonUpperBound(100, 1)).toBeCloseTo(1.08, 1);
    expect(poissonUpperBound(2819, 70)).toBeCloseTo(2908 / 70, 0);
  });
  it('gives a wider interval to fewer recordings, and the same one every time', () => {
    const mean = (sample: readonly number[]) => sample.reduce((a, b) => a + b, 0) / sample.length;
    const few = bootstrap([0, 1, 0, 1], mean);
    const many = bootstrap(
      Array.from({ length: 100 }, (_, i) => i % 2),
      mean,
    );
    expect(few[1] - few[0]).toBeGreaterThan(2 * (many[1] - many[0]));
    expect(bootstrap([0, 1, 0, 1], mean)).toEqual(few);
  });
});

describe('stretches', () => {
  const timesMs = Float64Array.from({ length: 10 }, (_, i) => i * 100);
  it('joins frames that follow each other and bridges short gaps', () => {
    const holds = (i: number) => [1, 2, 3, 5, 9].includes(i);
    expect(stretches(timesMs, holds, 0)).toEqual([
      { startMs: 100, endMs: 300 },
      { startMs: 500, endMs: 500 },
      { startMs: 900, endMs: 900 },
    ]);
    expect(stretches(timesMs, holds, 200)).toEqual([
      { startMs: 100, endMs: 500 },
      { startMs: 900, endMs: 900 },
    ]);
  });
});

describe('thinFrames', () => {
  it('keeps what a camera of 12 a second would have delivered', () => {
    const frames = Array.from({ length: 300 }, (_, i) => ({
      captureMs: (i * 1000) / 30,
      captureSource: 'generated' as const,
      droppedFrames: 0,
      face: null,
      imageWidth: 1,
      imageHeight: 1,
      facesSeen: 0,
      meanLuma: null,
      faceLuma: null,
    }));
    const thin = thinFrames(frames, 12);
    expect(thin.length).toBe(120);
    const gaps = thin.slice(1).map((f, i) => f.captureMs - (thin[i]?.captureMs ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(60);
    expect(Math.max(...gaps)).toBeLessThan(101);
  });
});
