import { describe, expect, it } from 'vitest';
import { attemptSuccess } from '../../../game/therapy/attempt-success';
import { type FatigueSigns, fatigue } from '../../../game/therapy/dose/fatigue';

const signs = (part: Partial<FatigueSigns>): FatigueSigns => ({
  restTone: [0, 0.01],
  restSpread: 0.02,
  coMovementShare: [],
  ...part,
});

describe('fatigue', () => {
  it('is seen when the last rest is tighter than the first by more than three spreads', () => {
    expect(fatigue(signs({ restTone: [0.01, 0.03, 0.08] }))).toBe('restingTone');
    expect(fatigue(signs({ restTone: [0.01, 0.08, 0.06] }))).toBe('fresh');
    expect(fatigue(signs({ restTone: [0.08] }))).toBe('fresh');
  });

  it('is seen when co-movement rises over three blocks, and not when it wanders (Safety)', () => {
    expect(fatigue(signs({ coMovementShare: [0.3, 0.1, 0.2, 0.3] }))).toBe('coMovement');
    expect(fatigue(signs({ coMovementShare: [0.1, 0.3, 0.2] }))).toBe('fresh');
    expect(fatigue(signs({ coMovementShare: [0.1, 0.11, 0.12] }))).toBe('fresh');
    expect(fatigue(signs({ coMovementShare: [0.1, 0.3] }))).toBe('fresh');
  });

  it('is never concluded from what could not be measured', () => {
    expect(fatigue(signs({ restTone: [null, 0.5], coMovementShare: [0.1, null, 0.3] }))).toBe('fresh');
    expect(fatigue(signs({ restTone: [0, null] }))).toBe('fresh');
    expect(fatigue(signs({ restTone: [] }))).toBe('fresh');
  });
});

describe('the success of an attempt', () => {
  const verdict = 'counted';
  const quality = { isolation: 1, slowness: 1, precision: 1, steadiness: 0, symmetry: null, release: 0.2 };

  it('asks for isolation, slowness and precision', () => {
    expect(attemptSuccess({ verdict, quality })).toBe('success');
    expect(attemptSuccess({ verdict, quality: { ...quality, isolation: 0.8 } })).toBe('notYet');
    expect(attemptSuccess({ verdict, quality: { ...quality, slowness: 0.5 } })).toBe('notYet');
    expect(attemptSuccess({ verdict, quality: { ...quality, precision: 0.5 } })).toBe('notYet');
  });

  it('is unknown in doubt', () => {
    expect(attemptSuccess({ verdict, quality: { ...quality, isolation: null } })).toBe('unknown');
  });
});
