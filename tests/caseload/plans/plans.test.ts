import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { SHIPPED_PLANS } from '../../../game/app/shipped-plans';
import { changeInWords } from '../../../game/caseload/plans/change-in-words';
import { gradeInWords } from '../../../game/caseload/plans/grade-in-words';
import { gradeParts } from '../../../game/caseload/plans/grade-parts';
import { planDifference } from '../../../game/caseload/plans/plan-difference';
import { forbiddenByStage, plannableIn } from '../../../game/caseload/plans/plannable';
import { REGENERATION_MM_PER_DAY, recoveryRange } from '../../../game/caseload/plans/recovery-range';
import { CASELOAD_WORDS_DE } from '../../../game/caseload/words/de';
import { CASELOAD_WORDS_EN } from '../../../game/caseload/words/en';
import { MOVEMENT_IDS } from '../../../game/movement/movement-id';
import { GRADED_PARAMETERS } from '../../../game/therapy/level/graded-parameters';
import type { Parameter } from '../../../game/therapy/parameter/parameter';
import { parsePrescription } from '../../../game/therapy/prescription/parse-prescription';
import { PLAN_PARAMETERS } from '../../../game/therapy/prescription/plan-parameters';
import type { PlannedMovement, Prescription } from '../../../game/therapy/prescription/prescription';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { mayBePlanned } from '../../../game/therapy/stage-gate';

const turtle = SHIPPED_LEVELS.get('lantern-turtle');
const lagoon = SHIPPED_LEVELS.get('still-lagoon');
if (turtle === undefined || lagoon === undefined) throw new Error('a level is gone');

const smile: PlannedMovement = {
  ...{ movement: 'closed-smile', level: 'lantern-turtle', grade: 7, bounds: { easiest: 1, hardest: 9 } },
  overrides: { holdMs: 3000 },
};
const plan: Prescription = {
  ...SAMPLE_PLAN,
  affected: 'patientLeft',
  movements: [smile],
  quiet: [{ trigger: 'closed-smile', region: 'eye', side: 'patientLeft', direction: 'narrowing', allowance: 0.2 }],
};

describe('a grade in words', () => {
  it('says what is held, how narrow the band is and what may move along, in both languages', () => {
    const parts = gradeParts(plan, smile, turtle, 7);
    expect(gradeInWords(parts, CASELOAD_WORDS_EN)).toBe('hold 3 s, band ±12 %, the left eye may lose up to 20 %');
    expect(gradeInWords(parts, CASELOAD_WORDS_DE)).toBe(
      'Halten 3 s, Band ±12 %, das linke Auge darf sich bis 20 % verengen',
    );
  });

  it('puts both sides together where they may do the same, widened by an easier grade alone', () => {
    const reference: Prescription = { ...plan, quiet: [] };
    expect(gradeInWords(gradeParts(reference, smile, turtle, 10), CASELOAD_WORDS_EN)).toContain(
      'both eyes may lose up to 22 %',
    );
    expect(gradeInWords(gradeParts(reference, smile, turtle, 1), CASELOAD_WORDS_EN)).toContain(
      'both eyes may lose up to 35.2 %',
    );
    expect(gradeInWords(gradeParts(reference, smile, turtle, 1), CASELOAD_WORDS_DE)).toContain('35,2 %');
  });

  it('of a rest says its stillness and no hold', () => {
    const rest: PlannedMovement = { ...smile, movement: 'rest', level: 'still-lagoon', overrides: {} };
    const said = gradeInWords(gradeParts({ ...plan, quiet: [] }, rest, lagoon, 1), CASELOAD_WORDS_EN);
    expect(said).toMatch(/^stillness \d+ s, both eyes may move up to/);
    expect(said).not.toContain('hold');
  });

  it('tells only numbers that this movement uses', () => {
    const ids = gradeParts(plan, smile, turtle, 7).numbers.map(({ id }) => id);
    expect(ids).toEqual(['target', 'bandHalfWidth', 'holdMs', 'speedLimitPerS']);
    const both = { ...plan, affected: 'both', feedback: { density: 'byGrade', mirror: 'off' } } as const;
    expect(gradeParts(both, smile, turtle, 7).numbers.map(({ id }) => id)).toEqual([
      ...ids,
      'symmetryTolerance',
      'feedbackEvery',
    ]);
  });
});

describe('the difference between two versions', () => {
  const told = (after: Prescription, before = plan) =>
    planDifference(before, after).map((change) => changeInWords(change, CASELOAD_WORDS_EN));

  it('is none for a version that only has another number', () => {
    expect(
      told({ ...plan, version: 2, created: '2027-01-01T09:00:00Z', replaces: { id: plan.id, version: 1 } }),
    ).toEqual([]);
  });

  it('says whether curves are kept; not to say it is the same as to keep them', () => {
    expect(told({ ...plan, attemptSeries: 'on' })).toEqual([]);
    expect(told({ ...plan, attemptSeries: 'off' })).toEqual(['curves of the attempts: kept for the review → not kept']);
  });

  it('says each change in a line', () => {
    const after: Prescription = {
      ...plan,
      stage: 'synkinesis',
      movements: [
        { ...smile, grade: 8, bounds: { easiest: 2, hardest: 9 }, overrides: { bandHalfWidth: 0.1 } },
        { ...smile, movement: 'lip-pucker' },
      ],
      quiet: [],
      dose: { ...plan.dose, minutesPerDay: 7.5, restBetweenMs: 30_000 },
      targetCeiling: 0.5,
    };
    expect(told(after)).toEqual([
      'stage: recovering → synkinesis',
      'lip pucker (lantern-turtle): added',
      'closed-mouth smile (lantern-turtle): grade 7 → 8',
      'closed-mouth smile (lantern-turtle): easiest grade 1 → 2',
      'closed-mouth smile (lantern-turtle): band half-width by grade → 10 %',
      'closed-mouth smile (lantern-turtle): hold 3 s → by grade',
      'closed-mouth smile, the left eye: 20 % → not set',
      'ceiling of the target 60 % → 50 %',
      'rest between blocks 20 s → 30 s',
      'minutes a day 2 min → 7.5 min',
    ]);
    expect(planDifference(plan, after).map((change) => changeInWords(change, CASELOAD_WORDS_DE))).toContain(
      'Minuten am Tag 2 min → 7,5 min',
    );
  });

  it('tells another order, and the way in which a region counts', () => {
    const two: Prescription = { ...plan, movements: [smile, { ...smile, movement: 'lip-pucker' }] };
    expect(told({ ...two, movements: [...two.movements].reverse() }, two)).toEqual([
      'order: lip pucker, closed-mouth smile',
    ]);
    const [cell] = plan.quiet;
    if (cell === undefined) throw new Error('no cell');
    expect(told({ ...plan, quiet: [{ ...cell, direction: 'any' }] })).toEqual([
      'closed-mouth smile, the left eye: 20 % (narrowing) → 20 % (any)',
    ]);
  });

  it('says whether the grade moves on its own, and nothing where a missing word meant the same', () => {
    const frozen: Prescription = { ...plan, movements: [{ ...smile, staircase: 'off' }] };
    expect(told(frozen)).toEqual(['closed-mouth smile (lantern-turtle): frozen at grade 7']);
    expect(told(plan, frozen)).toEqual([
      'closed-mouth smile (lantern-turtle): moves between sessions again, from grade 7 on',
    ]);
    expect(told({ ...plan, movements: [{ ...smile, staircase: 'on' }] })).toEqual([]);
  });

  it('sees every declared number, also one that is declared later', () => {
    const one: Parameter = { ...PLAN_PARAMETERS.minutesPerDay, label: 'Sips of water' };
    const after = { ...plan, dose: { ...plan.dose, sips: 3 } } as Prescription;
    const [change] = planDifference(plan, after, {
      graded: GRADED_PARAMETERS,
      plan: { ...PLAN_PARAMETERS, sips: one },
    });
    expect(change && changeInWords(change, CASELOAD_WORDS_DE)).toBe('Sips of water nicht gesetzt → 3 min');
    for (const id of Object.keys(plan.dose) as (keyof Prescription['dose'])[]) {
      expect(planDifference(plan, { ...plan, dose: { ...plan.dose, [id]: plan.dose[id] + 1 } })).toMatchObject([
        { kind: 'number', id },
      ]);
    }
    for (const id of Object.keys(GRADED_PARAMETERS)) {
      const overrides = { ...smile.overrides, [id]: 0.123 };
      expect(planDifference(plan, { ...plan, movements: [{ ...smile, overrides }] })).toMatchObject([
        { kind: 'number', id },
      ]);
    }
  });
});

describe('the stage gate', () => {
  it('lets no active movement be planned in the flaccid stage, as the reader of plans does', () => {
    expect(plannableIn('flaccid')).toEqual(['rest', 'look-down']);
    expect(plannableIn('synkinesis')).toEqual(MOVEMENT_IDS);
    for (const movement of MOVEMENT_IDS) {
      const level = [...SHIPPED_LEVELS.values()].find(({ movements }) => movements.includes(movement))?.id ?? '';
      const flaccid = {
        ...{ ...plan, stage: 'flaccid', quiet: [], movements: [{ ...smile, movement, level, overrides: {} }] },
      } as Prescription;
      const reads = () => parsePrescription(flaccid, 'plan', SHIPPED_LEVELS);
      expect(forbiddenByStage(flaccid)).toEqual(mayBePlanned('flaccid', movement) ? [] : [0]);
      if (mayBePlanned('flaccid', movement)) expect(reads).not.toThrow();
      else expect(reads).toThrow('flaccid');
    }
  });

  it('gives a range of days from the onset and the length of the nerve, and none where either is not known', () => {
    expect(recoveryRange('2026-01-01', 100)).toEqual({
      earliest: '2026-02-04',
      latest: '2026-04-11',
      earliestDays: 34,
      latestDays: 100,
    });
    expect(recoveryRange('2028-02-27', 3)).toMatchObject({ earliest: '2028-02-28', latest: '2028-03-01' });
    expect(REGENERATION_MM_PER_DAY).toEqual({ slowest: 1, fastest: 3 });
    expect(recoveryRange(null, 100)).toBeNull();
    expect(recoveryRange('2026-01-01', null)).toBeNull();
  });
});

it('every template is the same as itself and other than the others', () => {
  for (const one of SHIPPED_PLANS)
    for (const other of SHIPPED_PLANS) expect(planDifference(one, other).length > 0).toBe(one !== other);
});
