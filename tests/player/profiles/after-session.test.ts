import { expect, it } from 'vitest';
import { afterSession } from '../../../game/player/profiles/after-session';
import type { PlayerProfile } from '../../../game/player/profiles/player-profile';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { playedAt } from '../../fixtures/records/played-at';

const [first] = SAMPLE_PLAN.movements;
if (first === undefined) throw new Error('the sample plan lost its movement');

/** Room to move in, which the sample plan has not. */
const ROOM = { grade: 4, bounds: { easiest: 1, hardest: 7 } };

const profile = (differs: Partial<typeof first>): PlayerProfile => ({
  ...{ format: 'tiny-tides/player', version: 1, id: 'otter', sign: 'ray', shells: 0, stairs: {}, calibration: null },
  ...{
    confirmedAt: '2026-11-20T09:00:00.000+01:00',
    plan: { ...SAMPLE_PLAN, movements: [{ ...first, ...ROOM, ...differs }] },
  },
});
const nothingLearned = { calibration: null, sourceId: null };
const after = (before: PlayerProfile, successes: number, attempts: number) =>
  afterSession(before, playedAt(before.plan, [[0, 3, successes, attempts]]), nothingLearned).stairs;

it('a session moves the stair of what was played, and doubt alone does not', () => {
  expect(after(profile({}), 5, 5)).toEqual({ 0: { position: 4.5 } });
  expect(after(profile({}), 0, 5)).toEqual({ 0: { position: 2 } });
  expect(after(profile({}), 0, 0)).toEqual({});
});

it('no session moves the stair of a movement that its therapist has frozen', () => {
  expect(after(profile({ staircase: 'off' }), 5, 5)).toEqual({});
  const stood = { ...profile({ staircase: 'off' }), stairs: { 0: { position: 5.5 } } };
  expect(after(stood, 0, 5)).toEqual({ 0: { position: 5.5 } });
});
