import { describe, expect, it } from 'vitest';
import { confirmedProfile } from '../../../game/player/profiles/confirmed-profile';
import type { PlayerProfile } from '../../../game/player/profiles/player-profile';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';

const nowIso = '2026-11-22T09:30:00.000+01:00';
const confirm = (plan: typeof SAMPLE_PLAN, before: PlayerProfile | null) =>
  confirmedProfile({ plan, sign: 'ray', before, newId: () => 'new', nowIso });
const played: PlayerProfile = { ...confirm(SAMPLE_PLAN, null), shells: 6, stairs: { 0: { position: 2.3 } } };

describe('confirming a plan', () => {
  it('makes a player of somebody new, without shells and grades', () => {
    expect(confirm(SAMPLE_PLAN, null)).toMatchObject({ id: 'new', shells: 0, stairs: {}, confirmedAt: nowIso });
  });

  it('that was played before keeps the player, the reef and the grades', () => {
    const again = confirmedProfile({ plan: SAMPLE_PLAN, sign: 'seal', before: played, newId: () => 'other', nowIso });
    expect(again).toMatchObject({ id: 'new', sign: 'seal', shells: 6, stairs: played.stairs, calibration: null });
  });

  it('keeps the signature that came with it, and pins no key without one', () => {
    const seal = { sealed: 'eyJ.a.b', thumbprint: 'k'.repeat(43), validUntil: null };
    const signed = { plan: SAMPLE_PLAN, seal, sign: 'ray', before: played, newId: () => 'new', nowIso } as const;
    expect(confirmedProfile(signed)).toMatchObject({ id: 'new', shells: 6, seal });
    expect(confirm(SAMPLE_PLAN, null)).not.toHaveProperty('seal');
  });

  it('of another version, or with other movements, begins where its therapist says', () => {
    expect(confirm({ ...SAMPLE_PLAN, version: 2 }, played)).toMatchObject({ id: 'new', shells: 6, stairs: {} });
    expect(confirm({ ...SAMPLE_PLAN, id: 'from-another-console' }, played).stairs).toEqual({});
    const turned = { ...SAMPLE_PLAN, movements: [...SAMPLE_PLAN.movements].reverse() };
    expect(confirm(turned, played).stairs).toEqual({});
  });
});
