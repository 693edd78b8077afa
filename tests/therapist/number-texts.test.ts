import { expect, it } from 'vitest';
import {
  hundredths,
  movedAlong,
  percent,
  spreadText,
  surelySeen,
} from '../../game/therapist/assessment/camera/number-texts';
import { movementTake } from '../fixtures/patients/sample-camera-assessment';

it('numbers stand with their spread and n, in the language’s own way', () => {
  expect(spreadText({ median: 0.0652, low: -0.01, high: 0.07, n: 3 }, hundredths, ',')).toBe('6,5 (−1,0 … 7,0; n 3)');
  expect(spreadText({ median: 0.62, low: 0.62, high: 0.62, n: 1 }, percent, '.')).toBe('62 % (n 1)');
  expect(spreadText({ median: null, low: null, high: null, n: 0 }, percent, '.')).toBeNull();
});

it('a region is told that moved along now or the last time, and no other', () => {
  const [still, joining, unsure] = [movementTake(0.05, 0.02), movementTake(0.05, 0.3), movementTake(null, null)];
  expect(movedAlong([still], 0.1)).toEqual([]);
  expect(movedAlong([unsure], 0.1)).toEqual([]);
  expect(movedAlong([joining, unsure], 0.1).map(({ region }) => region)).toEqual(['eye']);
  const [eye] = movedAlong([still], 0.1, [joining]);
  expect(eye?.sides.map(({ spread }) => spread.median)).toEqual([0.02, 0.02]);
  const jaw = { ...still, coMovement: { 'jaw.patientLeft': 0.4, 'jaw.patientRight': 0.4 } };
  expect(movedAlong([jaw], 0.1)[0]?.sides).toHaveLength(1);
});

it('says how much of what may move along was surely seen: doubt is no quiet', () => {
  const still = movementTake(0.05, 0.02);
  expect(surelySeen([still])).toBe('all');
  expect(surelySeen([{ ...still, coMovement: { 'eye.patientLeft': null } }])).toBe('none');
  const half = { ...still, coMovement: { 'eye.patientLeft': 0.02, 'eye.patientRight': null } };
  expect(surelySeen([half])).toBe('some');
});
