import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../game/app/shipped-levels';
import type { PatientHead, StairDecision } from '../../game/caseload/patient-file';
import type { Standing } from '../../game/caseload/plans/where-it-stands';
import { nextVersion, refusalOf } from '../../game/therapist/plan/draft';
import {
  beginningWhereItStands,
  decidedIn,
  elsewhere,
  standingsToBegin,
  withDecision,
  withoutDraftDecisions,
} from '../../game/therapist/plan/grades/stair-decisions';
import { withDraft, withHandOver } from '../../game/therapist/plan/versions';
import type { Prescription } from '../../game/therapy/prescription/prescription';
import { SAMPLE_PLAN } from '../../game/therapy/prescription/sample-plan';

const smile = { movement: 'closed-smile', level: 'lantern-turtle' } as const;
const pucker = { movement: 'lip-pucker', level: 'moon-bubble' } as const;
const room = { grade: 3, bounds: { easiest: 1, hardest: 7 }, overrides: {} };
const first: Prescription = {
  ...SAMPLE_PLAN,
  ...{ id: 'kite', created: '2026-11-01T09:00:00.000+01:00' },
  movements: [
    { ...smile, ...room },
    { ...pucker, ...room },
  ],
};
const second = nextVersion(
  first,
  { ...first, code: 'KITE-7' },
  { id: 'kite', author: 'T', nowIso: '2026-11-20T09:00:00Z' },
);
const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:30:00.000Z`;
const decision = (what: StairDecision['decision'], grade: number, hour: number): StairDecision => ({
  ...{ ...smile, decision: what, grade, at: at(hour) },
});
const stands = (next: number): readonly Standing[] => [
  { ...smile, frozen: false, planned: 3, played: 3, next, why: null, steps: [] },
];

/** A patient with the first version in hands, and a draft of the second. */
function drafted(held: Prescription = first): PatientHead {
  const empty = { plans: [], stairDecisions: [] } as unknown as PatientHead;
  const out = withHandOver(withDraft(empty, held), held, { at: first.created, how: 'qr' });
  return withDraft(out, second);
}

describe('a decision about a grade', () => {
  it('is written into the plan, which the player takes', () => {
    const frozen = decidedIn(second, { ...smile, decision: 'frozen', grade: 5 });
    expect(frozen.movements[0]).toEqual({ ...smile, ...room, grade: 5, staircase: 'off' });
    expect(frozen.movements[1]).toBe(second.movements[1]);
    expect(refusalOf(frozen, SHIPPED_LEVELS)).toBeNull();
    const free = decidedIn(frozen, { ...smile, decision: 'free', grade: 5 });
    expect(free.movements[0]).toEqual({ ...smile, ...room, grade: 5 });
    const undone = decidedIn(second, { ...smile, decision: 'undone', grade: 2 });
    expect(undone.movements[0]).toEqual({ ...smile, ...room, grade: 2 });
  });

  it('is kept once for each movement of a draft, and those of versions before stay', () => {
    const old = { ...decision('frozen', 2, 1), at: '2026-11-02T09:00:00.000+01:00' };
    const other: StairDecision = { ...pucker, decision: 'undone', grade: 2, at: at(9) };
    const file = { ...drafted(), stairDecisions: [old, other] };
    const frozen = withDecision(file, decision('frozen', 5, 10));
    expect(frozen.stairDecisions).toEqual([old, other, decision('frozen', 5, 10)]);
    expect(withDecision(frozen, decision('undone', 2, 11)).stairDecisions).toEqual([
      old,
      other,
      decision('undone', 2, 11),
    ]);
  });

  it('to let go on what was never frozen in a version that was handed over is none', () => {
    const frozen = withDecision(drafted(), decision('frozen', 5, 10));
    expect(withDecision(frozen, decision('free', 5, 11)).stairDecisions).toEqual([]);
    const wasFrozen = drafted(decidedIn(first, { ...smile, decision: 'frozen', grade: 3 }));
    expect(withDecision(wasFrozen, decision('free', 3, 11)).stairDecisions).toEqual([decision('free', 3, 11)]);
  });

  it('goes with the draft that is thrown away', () => {
    const old = { ...decision('frozen', 2, 1), at: '2026-11-02T09:00:00.000+01:00' };
    const file = withDecision({ ...drafted(), stairDecisions: [old] }, decision('undone', 2, 10));
    expect(withoutDraftDecisions(file).stairDecisions).toEqual([old]);
    const out = withDraft(withoutDraftDecisions(file), null);
    expect(withoutDraftDecisions(out)).toEqual(out);
  });
});

describe('a draft', () => {
  it('says where it would throw a movement to another grade, and begins all where they stand', () => {
    expect(elsewhere(second, stands(5), [])).toEqual([{ ...smile, grade: 3, stands: 5 }]);
    expect(elsewhere(second, stands(2), [])).toEqual([{ ...smile, grade: 3, stands: 2 }]);
    const there = beginningWhereItStands(second, stands(5));
    expect(there.movements.map(({ grade }) => grade)).toEqual([5, 3]);
    expect(elsewhere(there, stands(5), [])).toEqual([]);
  });

  it('stays inside the bounds that its therapist sets now', () => {
    const eased = { ...second, movements: [{ ...smile, ...room, bounds: { easiest: 1, hardest: 4 } }] };
    expect(elsewhere(eased, stands(6), [])).toEqual([{ ...smile, grade: 3, stands: 4 }]);
    expect(beginningWhereItStands(eased, stands(6)).movements[0]?.grade).toBe(4);
  });

  it('begins where the patient stands only from the version that the patient has', () => {
    expect(standingsToBegin(first, first, stands(5))).toEqual(stands(5));
    expect(standingsToBegin(second, first, stands(5))).toEqual([]);
    expect(standingsToBegin(first, null, stands(5))).toEqual([]);
  });

  it('does not warn of a step that its therapist has just undone', () => {
    const undone = decidedIn(second, { ...smile, decision: 'undone', grade: 4 });
    expect(elsewhere(undone, stands(5), [decision('undone', 4, 10)])).toEqual([]);
    expect(elsewhere(undone, stands(5), [{ ...decision('undone', 4, 10), at: first.created }])).toHaveLength(1);
    expect(
      elsewhere(decidedIn(second, { ...smile, decision: 'undone', grade: 3 }), stands(5), [decision('undone', 4, 10)]),
    ).toHaveLength(1);
  });
});
