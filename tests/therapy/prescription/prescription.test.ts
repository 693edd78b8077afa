import { describe, expect, it } from 'vitest';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { SHIPPED_PLANS } from '../../../game/app/shipped-plans';
import { MOVEMENT_IDS } from '../../../game/movement/movement-id';
import { blockFor } from '../../../game/therapy/block-for';
import { DataError } from '../../../game/therapy/data-error';
import { MOVEMENT_CATALOGUE } from '../../../game/therapy/movement-catalogue';
import { parseAllowance } from '../../../game/therapy/prescription/allowance-override';
import { parsePrescription } from '../../../game/therapy/prescription/parse-prescription';
import { PlanForbids } from '../../../game/therapy/prescription/plan-forbids';
import type { Prescription } from '../../../game/therapy/prescription/prescription';
import { SAMPLE_PLAN } from '../../../game/therapy/prescription/sample-plan';
import { taskFor } from '../../../game/therapy/task-for';

const FILE = 'mine.plan.json';
const levels = SHIPPED_LEVELS;

type Loose = { movements: Record<string, unknown>[]; quiet: Record<string, unknown>[] } & Record<string, unknown>;

function changed(change: (plan: Loose) => unknown): unknown {
  const plan = structuredClone(SAMPLE_PLAN) as unknown as Loose;
  change(plan);
  return plan;
}

function refusal(change: (plan: Loose) => unknown): DataError {
  try {
    parsePrescription(changed(change), FILE, levels);
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
  throw new Error('the plan was taken');
}

const plan = (change: (plan: Loose) => unknown): Prescription => parsePrescription(changed(change), FILE, levels);

describe('a plan file', () => {
  it('is taken as it is: the sample plan and the three templates', () => {
    expect(plan(() => null)).toEqual(SAMPLE_PLAN);
    expect(SHIPPED_PLANS.map((p) => p.id)).toEqual(['first-weeks', 'mouth-led', 'eye-led']);
  });

  it.each<[string, (plan: Loose) => unknown, string, string]>([
    [
      'a missing level',
      (p) => Object.assign(p.movements[0] ?? {}, { level: 'space' }),
      'movements[0].level',
      'lantern-turtle',
    ],
    [
      'a level for other movements',
      (p) => Object.assign(p.movements[1] ?? {}, { level: 'tide-pool' }),
      'movements[1].level',
      'plays lip-pucker',
    ],
    [
      'an unknown movement',
      (p) => Object.assign(p.movements[0] ?? {}, { movement: 'wink' }),
      'movements[0].movement',
      'closed-smile',
    ],
    [
      'a grade outside its bounds',
      (p) => Object.assign(p.movements[0] ?? {}, { grade: 5 }),
      'movements[0].grade',
      '1 to 3',
    ],
    [
      'bounds upside down',
      (p) => Object.assign(p.movements[0] ?? {}, { bounds: { easiest: 4, hardest: 2 } }),
      'movements[0].bounds.hardest',
      'at least 4',
    ],
    [
      'an override out of range',
      (p) => Object.assign(p.movements[0] ?? {}, { overrides: { holdMs: -5 } }),
      'movements[0].overrides.holdMs',
      'from 1000 to 5000',
    ],
    [
      'an override the level keeps',
      (p) => Object.assign(p.movements[0] ?? {}, { overrides: { allowanceFactor: 1 } }),
      'movements[0].overrides.allowanceFactor',
      'leaves open',
    ],
    [
      'an unknown override',
      (p) => Object.assign(p.movements[0] ?? {}, { overrides: { force: 1 } }),
      'movements[0].overrides.force',
      'no such key',
    ],
    [
      'a target above the ceiling',
      (p) =>
        Object.assign(p, { targetCeiling: 0.4 }) && Object.assign(p.movements[0] ?? {}, { overrides: { target: 0.5 } }),
      'movements[0].overrides.target',
      'targetCeiling',
    ],
    [
      'a ceiling without room for the band',
      (p) => Object.assign(p, { targetCeiling: 0.3 }),
      'movements[0].overrides.bandHalfWidth',
      'begins at rest',
    ],
    ['the same movement twice', (p) => p.movements.push({ ...p.movements[0] }), 'movements[2].level', 'another level'],
    [
      'a quiet region that is the movement',
      (p) => Object.assign(p.quiet[0] ?? {}, { region: 'mouthCorner' }),
      'quiet[0].region',
      'what can stay quiet in closed-smile',
    ],
    [
      'an allowance of 20 instead of 0.2',
      (p) => Object.assign(p.quiet[0] ?? {}, { allowance: 20 }),
      'quiet[0].allowance',
      '0.02 to 1',
    ],
    [
      'a reference that does not exist',
      (p) => Object.assign(p.quiet[0] ?? {}, { trigger: 'snarl', allowance: 'reference' }),
      'quiet[0].allowance',
      'no healthy reference',
    ],
    ['a cell set twice', (p) => p.quiet.push({ ...p.quiet[0], side: 'patientLeft' }), 'quiet[2].side', 'quiet[0]'],
    ['a name for a code', (p) => Object.assign(p, { code: 'Anna Smith' }), 'code', 'never a name'],
    [
      'an active movement in the flaccid stage',
      (p) => Object.assign(p, { stage: 'flaccid' }),
      'movements[0].movement',
      'flaccid',
    ],
    ['a later schema', (p) => Object.assign(p, { schemaVersion: 2 }), 'schemaVersion', '1'],
    ['a misspelt key', (p) => Object.assign(p, { movemnts: [] }), 'movemnts', 'no such key'],
    ['no dose', (p) => delete p.dose, 'dose', 'left out'],
    ['a day that is none', (p) => Object.assign(p, { onsetDate: 'last spring' }), 'onsetDate', 'YYYY-MM-DD'],
  ])('with %s is refused with its place and what was expected (F33)', (_, change, path, expected) => {
    const error = refusal(change);
    expect(error.file).toBe(FILE);
    expect(error.path).toBe(path);
    expect(error.expected).toContain(expected);
  });
});

describe('what a plan forbids', () => {
  it.each([
    ['a movement that is not in it', { movement: 'snarl' as const }, 'movement'],
    ['a level it does not name', { movement: 'closed-smile' as const, level: 'rising-ray' }, 'level'],
    ['a grade outside its bounds', { movement: 'closed-smile' as const, grade: 9 }, 'grade'],
  ])('cannot be played: %s', (_, asked, reason) => {
    expect(() => blockFor({ levels, plan: SAMPLE_PLAN, ...asked })).toThrow(PlanForbids);
    expect(() => blockFor({ levels, plan: SAMPLE_PLAN, ...asked })).toThrow(expect.objectContaining({ reason }));
  });

  it('in the flaccid stage is every active movement, even in a plan made by hand', () => {
    const flaccid: Prescription = { ...SAMPLE_PLAN, stage: 'flaccid' };
    const active = MOVEMENT_IDS.filter((m) => MOVEMENT_CATALOGUE[m].kind === 'active');
    for (const movement of active) {
      expect(() => blockFor({ levels, plan: flaccid, movement })).toThrow(PlanForbids);
    }
  });
});

describe('the task of a movement', () => {
  it('without a plan is its own level at grade 3 with both eyes, narrowing only', () => {
    const task = taskFor({ levels, plan: null, movement: 'lip-pucker' });
    expect(task).toEqual(taskFor({ levels, plan: null, movement: 'lip-pucker', level: 'moon-bubble', grade: 3 }));
    expect(task.affected).toBe('both');
    expect(task.quietList.map((q) => [q.region, q.side, q.direction, q.stated])).toEqual([
      ['eye', 'patientLeft', 'narrowing', false],
      ['eye', 'patientRight', 'narrowing', false],
    ]);
    expect(taskFor({ levels, plan: null, movement: 'snarl' }).quietList).toEqual([]);
  });

  it('keeps a stated allowance at every grade and widens a reference at the easy ones', () => {
    const mixed = plan((p) => {
      p.quiet = [
        { trigger: 'closed-smile', region: 'eye', side: 'patientLeft', allowance: 0.2 },
        { trigger: 'closed-smile', region: 'eye', side: 'patientRight', allowance: 'reference' },
      ];
      for (const m of p.movements) m.bounds = { easiest: 1, hardest: 10 };
    });
    const at = (grade: number) => taskFor({ levels, plan: mixed, movement: 'closed-smile', grade }).quietList;
    expect(at(1).map((q) => q.allowance)).toEqual([0.2, expect.closeTo(0.22 * 1.6)]);
    expect(at(10).map((q) => q.allowance)).toEqual([0.2, expect.closeTo(0.22)]);
    expect(at(1).map((q) => q.stated)).toEqual([true, false]);
  });

  it('keeps what the plan overrides and never goes above its ceiling (F33)', () => {
    const own = plan((p) => {
      p.targetCeiling = 0.45;
      Object.assign(p.movements[0] ?? {}, { overrides: { holdMs: 4000 } });
    });
    const task = taskFor({ levels, plan: own, movement: 'closed-smile', grade: 1 });
    expect(task.holdMs).toBe(4000);
    expect(task.target).toBe(0.45);
  });

  it('takes sides, attempts and times from the plan', () => {
    const [firstWeeks] = SHIPPED_PLANS;
    const block = blockFor({ levels, plan: firstWeeks ?? null, movement: 'lip-pucker', affected: 'both' });
    expect(block.task.affected).toBe('patientLeft');
    expect(block.task.symmetryTolerance).toBeNull();
    expect(block).toMatchObject({ attempts: 4, blockMs: 90_000, feedbackEvery: 1, grade: 1 });
    expect(taskFor({ levels, plan: null, movement: 'closed-smile' }).symmetryTolerance).toBeGreaterThan(0);
  });

  it('hides feedback only where the plan says so', () => {
    const asks = { levels, movement: 'closed-smile' as const, grade: 10 };
    expect(blockFor({ ...asks, plan: null }).feedbackEvery).toBe(1);
    const byGrade = plan((p) => {
      p.feedback = { density: 'byGrade', mirror: 'off' };
      for (const m of p.movements) m.bounds = { easiest: 1, hardest: 10 };
    });
    expect(blockFor({ ...asks, plan: byGrade }).feedbackEvery).toBe(4);
  });
});

describe('an allowance for a try', () => {
  const task = (text: string) =>
    taskFor({ levels, plan: null, movement: 'closed-smile', allowances: [parseAllowance(text, '--allowance')] });

  it('is read the same from the command line and the address, for both sides or one', () => {
    expect(parseAllowance('eye=0.10', '--allowance')).toEqual({ region: 'eye', side: 'both', allowance: 0.1 });
    expect(parseAllowance('eye:0.10', 'allowance')).toEqual(parseAllowance('eye=0.10', '--allowance'));
    expect(task('eye=0.1').quietList.map((q) => [q.allowance, q.stated])).toEqual([
      [0.1, true],
      [0.1, true],
    ]);
    expect(task('eye.patientLeft=0.1').quietList.map((q) => q.stated)).toEqual([true, false]);
  });

  it('puts a region on the quiet list that was not there', () => {
    expect(task('brow=0.3').quietList.slice(2)).toEqual([
      { region: 'brow', side: 'patientLeft', direction: 'any', allowance: 0.3, stated: true },
      { region: 'brow', side: 'patientRight', direction: 'any', allowance: 0.3, stated: true },
    ]);
  });

  it.each(['eye', 'eye=', 'eye=lots', 'eye=-0.1', 'eye=2', 'ear=0.1', 'eye.left=0.1', '=0.1', 'mouthCorner=0.2'])(
    'refuses %s with what was expected',
    (text) => expect(() => task(text)).toThrow(DataError),
  );
});
