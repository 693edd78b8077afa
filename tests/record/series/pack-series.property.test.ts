import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GATE_REASONS } from '../../../game/movement/gate/gate-reason';
import {
  type AttemptSeries,
  MOMENT_MS,
  SERIES_STEPS,
  type SeriesMoment,
} from '../../../game/record/series/attempt-series';
import { packSeries, unpackSeries } from '../../../game/record/series/pack-series';
import { DataError } from '../../../game/therapy/data-error';

const share = fc.oneof(
  fc.constant(null),
  fc.double({ min: -0.3, max: 1.4, noNaN: true }),
  fc.double({ min: -5000, max: 5000, noNaN: true }),
);
const momentOf = (lines: number): fc.Arbitrary<SeriesMoment> =>
  fc.record({
    activation: share,
    quiet: fc.array(share, { minLength: lines, maxLength: lines }),
    notSure: fc.subarray([...GATE_REASONS]),
    flow: fc.constantFrom('flowing', 'calm', 'paused', 'notSure', null),
  });
const series: fc.Arbitrary<{ lines: number; series: AttemptSeries }> = fc
  .integer({ min: 0, max: 12 })
  .chain((lines) =>
    fc
      .record({ first: fc.nat(40_000), moments: fc.array(momentOf(lines), { minLength: 1, maxLength: 60 }) })
      .map(({ first, moments }) => ({ lines, series: { startMs: first * MOMENT_MS, moments } })),
  );

const unpack = (text: string, lines: number) => unpackSeries(text, lines, 'session', 'series[0]');

/** Within half a step, but for the last bits of the numbers themselves. */
function isNear(one: number | null | undefined, other: number | null, step: number): boolean {
  if (other === null || one == null) return one === other;
  return Math.abs(one - other) <= step / 2 + 1e-9 * Math.max(1, Math.abs(other));
}

describe('a packed series', () => {
  it('comes back within half a step, with every missing value missing, and every reason', () => {
    fc.assert(
      fc.property(series, ({ lines, series: { startMs, moments } }) => {
        const back = unpack(packSeries({ startMs, moments }), lines);
        expect(back.startMs).toBeCloseTo(startMs, 6);
        expect(back.moments).toHaveLength(moments.length);
        for (const [i, moment] of moments.entries()) {
          const got = back.moments[i];
          expect(got?.flow).toBe(moment.flow);
          expect(new Set(got?.notSure)).toEqual(new Set(moment.notSure));
          expect(isNear(got?.activation, moment.activation, SERIES_STEPS.activation)).toBe(true);
          expect(got?.quiet).toHaveLength(lines);
          for (const [at, value] of moment.quiet.entries()) {
            expect(isNear(got?.quiet[at], value, SERIES_STEPS.quiet)).toBe(true);
          }
        }
      }),
    );
  });

  it('packed a second time is the same text', () => {
    fc.assert(
      fc.property(series, ({ lines, series: one }) => {
        const text = packSeries(one);
        expect(packSeries(unpack(text, lines))).toBe(text);
      }),
    );
  });

  it('with one letter changed, left out or put in is refused with its place', () => {
    fc.assert(
      fc.property(series, fc.nat(), fc.constantFrom('x', '', 'A', '_', '*'), ({ lines, series: one }, at, letter) => {
        const text = packSeries(one);
        const place = at % text.length;
        const other = text.slice(0, place) + letter + text.slice(place + 1);
        if (other === text) return;
        expect(() => unpack(other, lines)).toThrow(DataError);
      }),
    );
  });

  it('is never more than what the format holds, whatever its text says', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1[A-Za-z0-9_-]{0,40}$/), (text) => {
        try {
          expect(unpack(text, 2).moments.length).toBeLessThan(3000);
        } catch (error) {
          expect(error).toBeInstanceOf(DataError);
        }
      }),
    );
  });

  it.each([[''], ['2abc'], ['1'], ['1*'], ['1AAAA']])('%j is none', (text) => {
    expect(() => unpack(text, 1)).toThrow(/session: series\[0\]/);
  });

  it('of another quiet list is refused', () => {
    const text = packSeries({ startMs: 0, moments: [{ activation: 0, quiet: [0], notSure: [], flow: 'flowing' }] });
    expect(() => unpack(text, 2)).toThrow(/2 quiet lines/);
  });

  it('with what is no number is a mistake of the caller', () => {
    const moment = { quiet: [0], notSure: [], flow: 'flowing' } as const;
    expect(() => packSeries({ startMs: 0, moments: [{ ...moment, activation: Number.NaN }] })).toThrow(RangeError);
    expect(() => packSeries({ startMs: 10, moments: [{ ...moment, activation: 0 }] })).toThrow(RangeError);
  });
});
