import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inHands, type Standing, whereItStands } from '../../../game/caseload/plans/where-it-stands';
import { digestOf } from '../../../game/caseload/review/session-digest';
import { afterSession } from '../../../game/player/profiles/after-session';
import type { PlayerProfile } from '../../../game/player/profiles/player-profile';
import type { SessionRecord } from '../../../game/record/session-record';
import type { PlannedMovement, Prescription } from '../../../game/therapy/prescription/prescription';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { gradeToPlay } from '../../../game/therapy/staircase';
import { type PlayedBlock, playedAt } from '../../fixtures/records/played-at';

const REFS = [
  ['closed-smile', 'lantern-turtle'],
  ['lip-pucker', 'moon-bubble'],
] as const;

const planned = (i: 0 | 1) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 1, max: 10 }),
      fc.nat(),
      fc.constantFrom('on', 'off', null),
    )
    .map(([a, b, at, staircase]): PlannedMovement => {
      const [movement, level] = REFS[i];
      const bounds = { easiest: Math.min(a, b), hardest: Math.max(a, b) };
      const grade = bounds.easiest + (at % (bounds.hardest - bounds.easiest + 1));
      return { movement, level, grade, bounds, overrides: {}, ...(staircase === null ? {} : { staircase }) };
    });

const plans = fc
  .tuple(planned(0), planned(1))
  .map((movements): Prescription => ({ ...SAMPLE_PLAN, id: 'kite', movements }));

/** Blocks of one session: which movement, how many could be judged, and how many of them went as asked. */
const blocks = fc.array(fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 8 }), fc.nat({ max: 8 })), { maxLength: 4 });
const sessions = fc.array(
  fc.record({
    blocks,
    kind: fc.constantFrom('played', 'played', 'played', 'open', 'crashed', 'practice', 'otherVersion'),
  }),
  { maxLength: 12 },
);

const at = (i: number) => `2026-10-${String(i + 1).padStart(2, '0')}T17:00:00.000+01:00`;

/** The player's device: plays each session at the grade where it stands, and lets it move the stairs as the player does. */
function onDevice(
  plan: Prescription,
  wanted: readonly (typeof sessions extends fc.Arbitrary<infer T> ? T : never)[number][],
) {
  let profile = { plan, stairs: {}, shells: 0 } as unknown as PlayerProfile;
  const gradeOf = (i: number) => {
    const movement = plan.movements[i];
    return movement === undefined ? Number.NaN : gradeToPlay(movement, profile.stairs[String(i)]);
  };
  const records = wanted.map(({ blocks: asked, kind }, i): SessionRecord => {
    const played = asked.map(([of, judged, good]): PlayedBlock => [of, gradeOf(of), Math.min(good, judged), judged]);
    const source = kind === 'practice' ? 'practice-face' : 'camera';
    const ending = kind === 'open' ? 'open' : kind === 'crashed' ? 'interrupted' : 'stopped';
    const endedAt = kind === 'open' || kind === 'crashed' ? null : at(i);
    const differs = { id: `s${i}`, startedAt: at(i), endedAt, source, ending } as const;
    const record = playedAt(kind === 'otherVersion' ? { ...plan, version: 7 } : plan, played, differs);
    if (kind === 'played') profile = afterSession(profile, record, { calibration: null, sourceId: null });
    return record;
  });
  return { records, grades: plan.movements.map((_, i) => gradeOf(i)) };
}

describe('where a movement stands', () => {
  it("is where the player's own device has it, whatever was played", () => {
    fc.assert(
      fc.property(plans, sessions, (plan, wanted) => {
        const { records, grades } = onDevice(plan, wanted);
        const standing = whereItStands(plan, [...records].reverse().map(digestOf));
        expect(standing.map(({ next }) => next)).toEqual(grades);
        for (const one of standing) expectWhole(one);
      }),
      { seed: 20_261_126, numRuns: 200 },
    );
  });

  const smile = { movement: 'closed-smile', level: 'lantern-turtle', grade: 4, overrides: {} } as const;
  const plan: Prescription = {
    ...SAMPLE_PLAN,
    ...{ id: 'kite', movements: [{ ...smile, bounds: { easiest: 1, hardest: 7 } }] },
  };
  const play = (i: number, block: PlayedBlock, differs: Partial<SessionRecord> = {}) =>
    digestOf(playedAt(plan, [block], { id: `s${i}`, startedAt: at(i), ...differs }));

  it('says each step and why, and begins at the plan', () => {
    expect(whereItStands(plan, [])).toMatchObject([{ planned: 4, played: null, next: 4, why: null, steps: [] }]);
    const [stands] = whereItStands(plan, [play(0, [0, 4, 5, 5]), play(1, [0, 4, 5, 5]), play(2, [0, 5, 3, 4])]);
    expect(stands).toMatchObject({ played: 5, next: 4, why: { kind: 'loosened', successes: 3, attempts: 4 } });
    expect(stands?.steps.map(({ sessionId, from, to, why }) => [sessionId, from, to, why?.kind])).toEqual([
      ['s1', 4, 5, 'tightened'],
      ['s2', 5, 4, 'loosened'],
    ]);
  });

  it('follows the grade that was played where a session never came back', () => {
    const [stands] = whereItStands(plan, [play(0, [0, 4, 5, 5]), play(3, [0, 6, 4, 5])]);
    expect(stands).toMatchObject({ played: 6, next: 6 });
    expect(stands?.steps).toEqual([{ sessionId: 's3', at: at(3), from: 4, to: 6, why: null }]);
  });

  it('follows the device that played last', () => {
    const tablet = { playerId: 'tablet' };
    const both = [play(0, [0, 4, 0, 5]), play(1, [0, 4, 5, 5], tablet), play(2, [0, 4, 5, 5], tablet)];
    expect(whereItStands(plan, both)[0]?.next).toBe(5);
  });

  it('knows which version the patient has: the newest that was handed over or played', () => {
    const version = (number: number, out: boolean) => ({
      ...{ plan: { ...plan, version: number }, jws: null },
      handedOver: out ? [{ at: at(0), how: 'qr' as const }] : [],
    });
    expect(inHands([], [])).toBeNull();
    expect(inHands([version(1, true), version(2, false)], [])?.version).toBe(1);
    const second = digestOf(playedAt({ ...plan, version: 2 }, [[0, 4, 1, 1]]));
    expect(inHands([version(1, true), version(2, false)], [second])?.version).toBe(2);
  });
});

/** The steps lead from the plan to where it stands, without a gap. */
function expectWhole({ planned: from, next, steps, frozen }: Standing): void {
  expect(steps.reduce((grade, step) => (step.from === grade ? step.to : Number.NaN), from)).toBe(next);
  for (const { why } of steps) expect(why).not.toBeNull();
  if (frozen) expect(steps).toEqual([]);
}
