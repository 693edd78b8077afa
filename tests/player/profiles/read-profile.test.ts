import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import type { PlayerProfile } from '../../../game/player/profiles/player-profile';
import { readProfile } from '../../../game/player/profiles/read-profile';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';

const stored: PlayerProfile = {
  format: 'tiny-tides/player',
  version: 1,
  id: '00000000-0000-4000-8000-00000000000a',
  sign: 'seal',
  plan: SAMPLE_PLAN,
  confirmedAt: '2026-11-20T09:00:00.000+01:00',
  shells: 7,
  stairs: { 0: { position: 3.4 } },
  calibration: {
    takenAt: '2026-11-22T09:30:00.000+01:00',
    measurementVersion: '1',
    camera: { label: 'a camera', width: 640, height: 480 },
    interocularPx: 120,
    rest: { 'palpebralFissure.patientLeft': { median: 0.3, noiseSd: 0.004 } },
    restPose: { yawDeg: 0, pitchDeg: 2, rollDeg: -1 },
    reach: {},
    blinkLengthMs: 220,
  },
};
const read = (changed: object) => readProfile({ ...structuredClone(stored), ...changed }, SHIPPED_LEVELS);

describe('a stored profile', () => {
  it('comes back as it was kept', () => {
    expect(read({})).toEqual({ state: 'whole', profile: stored });
  });

  it('keeps who swims along, and needs no choice', () => {
    const scenes = { 'closed-smile': 'rising-ray' };
    expect(read({ scenes })).toEqual({ state: 'whole', profile: { ...stored, scenes } });
    expect(read({}).profile).not.toHaveProperty('scenes');
  });

  const seal = { sealed: 'eyJ.a.b', thumbprint: 'k'.repeat(43), validUntil: '2027-01-31' };

  it('keeps who signed its plan, letter for letter, and needs no signature', () => {
    expect(read({ seal })).toEqual({ state: 'whole', profile: { ...stored, seal } });
    expect(read({ seal: { ...seal, validUntil: null } }).state).toBe('whole');
    expect(read({}).profile).not.toHaveProperty('seal');
  });

  it.each([
    ['the calibration', { calibration: { ...stored.calibration, restPose: null } }, { calibration: null }],
    [
      'a calibration without a number',
      { calibration: { ...stored.calibration, interocularPx: 'wide' } },
      { calibration: null },
    ],
    ['the grades', { stairs: { 0: { position: 40 } } }, { stairs: {} }],
    ['the signature', { seal: { ...seal, thumbprint: 'short' } }, {}],
    ['the reef', { shells: -2 }, { shells: 0 }],
    ['who swims along', { scenes: { snarl: 'kraken', rest: 'reef-walk' } }, { scenes: { rest: 'reef-walk' } }],
  ])('with damage to %s begins anew with that alone (F30)', (_what, damage, after) => {
    expect(read(damage)).toEqual({ state: 'mended', profile: { ...stored, ...after } });
  });

  it.each([
    ['its plan', { plan: { ...SAMPLE_PLAN, targetCeiling: 2 } }],
    ['its id', { id: '' }],
    ['its sign', { sign: 'shark' }],
    [
      'a key that is nested too deep to be written again',
      { more: JSON.parse('['.repeat(20_000) + ']'.repeat(20_000)) },
    ],
    ['its version', { version: 0 }],
  ])('with damage to %s cannot be used (F30, F33)', (_what, damage) => {
    expect(read(damage)).toEqual({ state: 'unusable', profile: null });
  });

  it('of a newer version is told as that, whatever is in it (F22)', () => {
    expect(read({ version: 2, sign: 'of tomorrow', plan: null })).toEqual({ state: 'newer', profile: null });
  });

  it('that is nothing at all cannot be used', () => {
    for (const nothing of [null, 3, 'x', []]) expect(readProfile(nothing, SHIPPED_LEVELS).state).toBe('unusable');
  });
});
