import { expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { afterSession } from '../../../game/player/profiles/after-session';
import { gradeNews } from '../../../game/player/profiles/grade-news';
import type { PlayerProfile } from '../../../game/player/profiles/player-profile';
import { todaysSession } from '../../../game/player/profiles/todays-session';
import type { Prescription } from '../../../game/therapy/prescription/prescription';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { type PlayedBlock, playedAt } from '../../fixtures/records/played-at';

const movement = SAMPLE_PLAN.movements[0];
if (movement === undefined) throw new Error('the sample plan lost its movement');
const plan: Prescription = {
  ...SAMPLE_PLAN,
  dose: { ...SAMPLE_PLAN.dose, blocksPerDay: 6, minutesPerDay: 10 },
  movements: [{ ...movement, grade: 4, bounds: { easiest: 1, hardest: 7 } }],
};
const onDay = (day: number, ...block: PlayedBlock) =>
  playedAt(plan, [block], { startedAt: `2026-11-${day}T08:00:00.000+01:00` });

/** What the page says of the first game after these sessions, in their order. */
function newsAfter(sessions: readonly ReturnType<typeof onDay>[], now: Prescription = plan) {
  const begun = { plan: now, stairs: {}, shells: 0 } as unknown as PlayerProfile;
  const { stairs } = sessions.reduce(
    (profile, one) => afterSession(profile, one, { calibration: null, sourceId: null }),
    begun,
  );
  const asked = { levels: SHIPPED_LEVELS, nowIso: '2026-11-22T10:00:00.000+01:00', attempts: null };
  return todaysSession({ ...asked, plan: now, stairs, sessions: [...sessions].reverse() }).news;
}

it('says that a game got finer or roomier since it was last played, and nothing where it stayed', () => {
  expect(newsAfter([])).toEqual([null]);
  expect(newsAfter([onDay(19, 0, 4, 5, 5)])).toEqual([null]);
  expect(newsAfter([onDay(19, 0, 4, 5, 5), onDay(20, 0, 4, 5, 5)])).toEqual(['finer']);
  expect(newsAfter([onDay(19, 0, 4, 5, 5), onDay(20, 0, 4, 5, 5), onDay(21, 0, 5, 4, 5)])).toEqual([null]);
  expect(newsAfter([onDay(20, 0, 4, 1, 5)])).toEqual(['roomier']);
});

it('says nothing of what the therapist has changed, nor of a frozen grade', () => {
  const played = [onDay(19, 0, 4, 5, 5), onDay(20, 0, 4, 5, 5)];
  const block = { levelId: movement.level, grade: 6, rules: { task: { movement: movement.movement } } } as never;
  expect(gradeNews(block, plan, played)).toBe('finer');
  expect(gradeNews(block, { ...plan, version: 2 }, played)).toBeNull();
  expect(gradeNews(block, { ...plan, id: 'other' }, played)).toBeNull();
  const frozen = { ...plan, movements: plan.movements.map((one) => ({ ...one, staircase: 'off' as const })) };
  expect(newsAfter(played, frozen)).toEqual([null]);
});
