import { describe, expect, it } from 'vitest';
import { liveDials } from '../../../engine-adapters/practice-face/dials/live-dials';
import { createLiveFace } from '../../../engine-adapters/practice-face/dials/live-face';
import { PATIENT_NAMES } from '../../../engine-adapters/practice-face/script/patients';
import { QUIET_SCRIPT } from '../../../engine-adapters/practice-face/script/practice-script';
import { QUIET_REGIONS } from '../../../game/movement/co-movement/quiet-region';
import { SIDES } from '../../../game/movement/side';
import { hashOf, placeIn } from '../../../game/therapist/place';
import { pathOf, topOf } from '../../../game/therapist/try-it/curve-path';
import type { TryMoment } from '../../../game/therapist/try-it/try-run';
import { de } from '../../../game/therapist/words/de';
import { en } from '../../../game/therapist/words/en';

const dials = liveDials(createLiveFace(QUIET_SCRIPT, { movement: 'closed-smile', target: 0, speedPerS: 0.4 }));
/** Dials of a region of one side are named by the region. */
const regional = (id: string) => QUIET_REGIONS.some((one) => id.includes(`.${one}.`));
const withoutSide = (id: string) => SIDES.reduce((left, side) => left.replace(`.${side}`, ''), id);

describe('words for what is tried', () => {
  it.each([
    ['English', en],
    ['German', de],
  ])('every patient, dial, group and unit has one in %s', (_, book: Readonly<Record<string, unknown>>) => {
    const wanted = [
      ...PATIENT_NAMES.map((name) => `simulated.${name}`),
      ...dials.filter(({ id }) => !regional(id)).map(({ id }) => `dial.${withoutSide(id)}`),
      ...dials.map(({ group }) => `dials.${group}`),
      ...dials.map(({ unit }) => `dialUnit.${unit}`),
    ];
    expect(wanted.filter((key) => typeof book[key] !== 'string')).toEqual([]);
  });
});

describe('the place where a movement is tried', () => {
  it('is an address of its own, with the movement', () => {
    expect(hashOf({ at: 'try', id: 'a-1', planned: 2 })).toBe('#/try/a-1/2');
    expect(placeIn('#/try/a-1/2')).toEqual({ at: 'try', id: 'a-1', planned: 2 });
    expect(placeIn('#/try/a-1')).toEqual({ at: 'try', id: 'a-1' });
    expect(placeIn('#/try/a-1/two')).toEqual({ at: 'try', id: 'a-1' });
    expect(placeIn('#/plan/a-1/2')).toEqual({ at: 'plan', id: 'a-1' });
  });
});

describe('a curve', () => {
  const moment = (atMs: number, activation: number | null): TryMoment => ({
    atMs,
    activation,
    calm: 0,
    quiet: new Map(),
  });
  const same = (value: number) => value;

  it('has a gap where nothing is known, and no point that cannot be seen', () => {
    const moments = [moment(0, 0.1), moment(30, 0.2), moment(60, 0.3), moment(90, null), moment(120, 0.5)];
    expect(pathOf(moments, (one) => one.activation, same, same)).toBe('M0.0 0.1L60.0 0.3M120.0 0.5');
    expect(pathOf([], (one) => one.activation, same, same)).toBe('');
  });

  it('holds what is in it and its limit', () => {
    expect(topOf([moment(0, 2), moment(1, null)], (one) => one.activation, 0, 1)).toBeCloseTo(2.2);
    expect(topOf([], (one) => one.activation, 0.4, 0.2)).toBeCloseTo(0.5);
    expect(topOf([], (one) => one.activation, 0.01, 0.2)).toBe(0.2);
  });
});
