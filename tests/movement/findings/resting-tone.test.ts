import { describe, expect, it } from 'vitest';
import { isDriftAboveNoise } from '../../../game/movement/findings/drift-significance';
import type { RestingTone } from '../../../game/movement/findings/resting-tone';
import { restingToneDrift } from '../../../game/movement/findings/resting-tone-drift';
import { createRestingToneWatch } from '../../../game/movement/findings/resting-tone-watch';
import type { Judgement } from '../../../game/movement/judgement';
import { MEASURE_KEYS } from '../../../game/movement/measure/measure-id';
import { fitLine } from '../../../game/movement/numerics/straight-line';
import { sampleJudgement } from '../../fixtures/records/sample-judgement';
import { practiceBlock } from '../practice-block';

const FRAME_MS = 1000 / 30;
const calibrated = {
  rest: {
    'palpebralFissure.patientLeft': { median: 0.1, noiseSd: 0.001 },
    'palpebralFissure.patientRight': { median: 0.1, noiseSd: 0.001 },
  },
};

/** A frame whose left eye is open by so much; everything else stands still. */
function frame(index: number, leftIod: number, more: Partial<Judgement> = {}): Judgement {
  const still = (value: number) => ({ raw: value, value, speedPerS: 0, status: 'ok' as const });
  const measures = Object.fromEntries(MEASURE_KEYS.map((key) => [key, still(0.1)])) as Judgement['measures'];
  return sampleJudgement(index * FRAME_MS, {
    ...{ dtMs: FRAME_MS, phase: 'rest', notSure: [] },
    measures: { ...measures, 'palpebralFissure.patientLeft': still(leftIod) },
    ...more,
  });
}

function watched(judgements: Iterable<Judgement>): RestingTone[] {
  const watch = createRestingToneWatch();
  const rests: (RestingTone | null)[] = [];
  for (const judgement of judgements) rests.push(watch.judged(judgement));
  return [...rests, watch.finish()].filter((rest) => rest !== null);
}

describe('the tone of a rest', () => {
  it('is the median of its sure frames, and a blink or a doubt within does not count', () => {
    const frames = Array.from({ length: 60 }, (_, i) => {
      if (i >= 20 && i < 30) return frame(i, 0.02);
      return i >= 40 && i < 50 ? frame(i, 0.5, { notSure: ['pose'] }) : frame(i, 0.09);
    });
    const [tone, ...none] = watched(frames);
    expect(none).toEqual([]);
    expect(tone?.fissureIod).toEqual({ patientLeft: 0.09, patientRight: 0.1 });
    expect(tone?.sureMs).toBeCloseTo(50 * FRAME_MS, 6);
    expect(tone).toMatchObject({ startMs: 0, endMs: 59 * FRAME_MS });
  });

  it('wants a second of it, and ends with a movement', () => {
    const moving = (i: number) => frame(i, 0.05, { phase: 'hold' });
    const frames = Array.from({ length: 200 }, (_, i) => (i % 40 < 35 ? frame(i, 0.09) : moving(i)));
    expect(watched(frames)).toHaveLength(5);
    expect(watched(frames.map((f, i) => (i % 20 === 0 ? moving(i) : f)))).toEqual([]);
  });

  it('is null for a side that was not seen', () => {
    const frames = Array.from({ length: 40 }, (_, i) => frame(i, Number.NaN));
    expect(watched(frames)[0]?.fissureIod).toEqual({ patientLeft: null, patientRight: 0.1 });
  });

  it('of half an hour comes in pieces of ten seconds, as its frames come', () => {
    function* halfAnHour() {
      for (let i = 0; i < 54_000; i += 1) yield frame(i, 0.1 - (0.001 * i) / 1800);
    }
    const rests = watched(halfAnHour());
    expect(rests.length).toBeGreaterThanOrEqual(179);
    expect(rests.length).toBeLessThanOrEqual(181);
    expect(restingToneDrift(rests, calibrated).eyePerMin.patientLeft).toBeCloseTo(0.01, 6);
  });
});

describe('the drift of resting tone', () => {
  const rest = (minute: number, leftIod: number | null, cornerIod = 0): RestingTone => ({
    ...{ startMs: minute * 60_000 - 1000, endMs: minute * 60_000 + 1000, sureMs: 2000 },
    fissureIod: { patientLeft: leftIod, patientRight: null },
    mouthCornerUpIod: { patientLeft: cornerIod, patientRight: null },
  });

  it('is a share of the calibrated rest a minute, with its error', () => {
    const drift = restingToneDrift([rest(0, 0.1, 0), rest(1, 0.097, 0.002), rest(2, 0.096, 0.004)], calibrated);
    expect(drift.eyePerMin.patientLeft).toBeCloseTo(0.02, 9);
    expect(drift.eyePerMinError.patientLeft).toBeCloseTo(0.01 / Math.sqrt(3), 9);
    expect(drift.mouthCornerPerMin.patientLeft).toBeCloseTo(0.002, 9);
    expect(drift.mouthCornerPerMinError.patientLeft).toBeCloseTo(0, 9);
    expect(drift.rests).toBe(3);
  });

  it('is null for an unseen side, for too few rests and for an uncalibrated eye', () => {
    const three = [rest(0, 0.1), rest(1, null), rest(2, 0.1)];
    expect(restingToneDrift(three, calibrated).eyePerMin).toEqual({ patientLeft: null, patientRight: null });
    expect(restingToneDrift(three, { rest: {} }).eyePerMin.patientLeft).toBeNull();
    expect(restingToneDrift([], calibrated)).toMatchObject({ rests: 0, mouthCornerPerMin: { patientLeft: null } });
  });

  it('is told from none the more easily the more rests there were', () => {
    expect(isDriftAboveNoise(0.02, 0.005, 3)).toBe(false);
    expect(isDriftAboveNoise(-0.02, 0.005, 5)).toBe(true);
    expect(isDriftAboveNoise(0.011, 0.005, 40)).toBe(false);
    expect(isDriftAboveNoise(0.012, 0.005, 40)).toBe(true);
    expect(
      isDriftAboveNoise(null, 0.005, 40) || isDriftAboveNoise(0.02, null, 40) || isDriftAboveNoise(0.02, 0, 2),
    ).toBe(false);
  });

  it('is seen in a practice patient without being co-movement', () => {
    const { judgements, calibration, ended } = practiceBlock(
      'ideal',
      { movement: 'closed-smile', affected: 'both' },
      {
        allowances: { eye: 0.1 },
        script: (script) => ({
          ...script,
          toneDriftPerMin: { ...script.toneDriftPerMin, eye: { patientLeft: 0.06, patientRight: 0 } },
        }),
      },
    );
    const { eyePerMin, eyePerMinError, rests } = restingToneDrift(watched(judgements), calibration);
    expect(rests).toBeGreaterThan(2);
    expect(eyePerMin.patientLeft).toBeGreaterThan(0.03);
    expect(eyePerMin.patientLeft).toBeLessThan(0.09);
    expect(Math.abs(eyePerMin.patientRight ?? 1)).toBeLessThan(0.025);
    expect(eyePerMinError.patientLeft).toBeLessThan(0.03);
    expect(ended.coMovements).toEqual([]);
  });
});

describe('a straight line', () => {
  it('has the slope, error and spread of least squares', () => {
    const line = fitLine([
      [0, 1],
      [1, 3],
      [2, 4],
      [3, 4],
    ]);
    expect(line?.slope).toBeCloseTo(1, 9);
    expect(line?.spread).toBeCloseTo(Math.sqrt(1 / 2), 9);
    expect(line?.slopeError).toBeCloseTo(Math.sqrt(1 / 2 / 5), 9);
  });
  it('is none through two points or at one place', () => {
    expect(
      fitLine([
        [0, 1],
        [1, 2],
      ]),
    ).toBeNull();
    expect(
      fitLine([
        [1, 1],
        [1, 2],
        [1, 3],
      ]),
    ).toBeNull();
  });
});
