import { describe, expect, it } from 'vitest';
import { MOVEMENT_IDS } from '../../game/movement/movement-id';
import { calmFrames, heldMs, practiceBlock } from './practice-block';

const ACTIVE = MOVEMENT_IDS.filter((id) => id !== 'rest' && id !== 'look-down');

describe.each(ACTIVE)('%s', (movement) => {
  const own = movement === 'gentle-eye-closure' ? { mouthCorner: 0.1 } : { eye: 0.1 };

  it('of an ideal patient: every attempt at its size, no calm, nearly always sure', () => {
    const { judgements, ended } = practiceBlock('ideal', { movement, affected: 'both' }, { allowances: own });
    expect(ended.attempts).toHaveLength(4);
    for (const { peakActivation, quality } of ended.attempts) {
      expect(peakActivation).toBeGreaterThan(0.37);
      expect(peakActivation).toBeLessThan(0.45);
      expect(quality.slowness).toBeGreaterThan(0.95);
      expect(quality.isolation).toBeGreaterThan(0.95);
    }
    expect(calmFrames(judgements)).toBe(0);
    expect(ended.coMovements).toEqual([]);
    // Nine blinks a minute are some 5 %; nothing else may hide slow work.
    expect(judgements.filter((j) => j.notSure.some((r) => r !== 'blink'))).toEqual([]);
  });

  it('with a region that comes along on one side: each time, that region, that side, no other', () => {
    const region = movement === 'gentle-eye-closure' ? 'mouthCorner' : 'eye';
    const { ended } = practiceBlock(
      'ideal',
      { movement, affected: 'patientRight' },
      {
        allowances: own,
        script: (script) => ({
          ...script,
          blinkHabit: { ...script.blinkHabit, perMinute: 0 },
          coMovements: [{ region, side: 'patientRight', gain: 0.5, lagMs: 80 }],
        }),
      },
    );
    expect(ended.coMovements.map((e) => `${e.region}.${e.side}`)).toEqual(Array(4).fill(`${region}.patientRight`));
    for (const event of ended.coMovements) {
      expect(event.coupling).toBeGreaterThan(0.8);
      expect(event.lagMs).toBeGreaterThan(-60);
      expect(event.lagMs).toBeLessThan(220);
      expect(event.startMs).toBeGreaterThanOrEqual(event.crossMs + 150);
      expect(event.startMs).toBeLessThan(event.crossMs + 300);
      // Back under the allowance comes before back at rest.
      expect(event.underMs).toBeGreaterThan(event.startMs);
      expect(event.underMs).toBeLessThan(event.endMs);
    }
  });
});

describe('look-down', () => {
  it('is observed: attempts by the gaze, no gaze doubt, no calm', () => {
    const { judgements, ended } = practiceBlock('ideal', { movement: 'look-down', affected: 'both' });
    expect(ended.attempts).toHaveLength(4);
    expect(heldMs(judgements, 'gaze')).toBe(0);
    expect(calmFrames(judgements)).toBe(0);
  });
});

describe('rest', () => {
  it('has no attempts and no calm, and knows when a corner is drawn up', () => {
    const { judgements, ended } = practiceBlock(
      'ideal',
      { movement: 'rest', affected: 'both' },
      {
        script: (script) => ({
          ...script,
          durationMs: 48_000,
          efforts: [{ movement: 'closed-smile', startMs: 38_000, size: 0.4, speedPerS: 0.35, holdMs: 3000 }],
        }),
      },
    );
    expect(ended.attempts).toEqual([]);
    expect(calmFrames(judgements)).toBe(0);
    const drawnUp = judgements.filter((j) => j.quiet.some((q) => q.region === 'mouthCorner' && q.past));
    expect(drawnUp[0]?.captureMs).toBeGreaterThan(38_000);
    expect(drawnUp.length).toBeGreaterThan(90);
  });
});

describe('blinks', () => {
  it('15 a minute never calm the play, and every one is told', () => {
    const { judgements, ended } = practiceBlock(
      'blinking',
      { movement: 'closed-smile', affected: 'both', attempts: 12 },
      { allowances: { eye: 0.1 } },
    );
    expect(calmFrames(judgements)).toBe(0);
    expect(ended.coMovements).toEqual([]);
    expect(ended.attempts).toHaveLength(12);
    expect(ended.blinks.length).toBeGreaterThan(15);
  });
});
