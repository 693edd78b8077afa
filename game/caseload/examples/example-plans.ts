import type { PlannedMovement, Prescription, QuietCell, Stage } from '../../therapy/prescription/prescription';
import { SAMPLE_PLAN } from '../../therapy/prescription/sample-plan';

const planned = (
  movement: PlannedMovement['movement'],
  level: string,
  grade: number,
  hardest: number,
): PlannedMovement => ({
  ...{ movement, level, grade, bounds: { easiest: 1, hardest }, overrides: {} },
});

const eye = (trigger: QuietCell['trigger'], allowance: QuietCell['allowance']): QuietCell => ({
  ...{ trigger, region: 'eye', side: 'patientRight', direction: 'narrowing', allowance },
});

function examplePlan(code: string, stage: Stage, differs: Partial<Prescription>): Prescription {
  return {
    ...SAMPLE_PLAN,
    ...{ id: `example-${code.toLowerCase()}`, code, stage, author: 'Example' },
    dose: { ...SAMPLE_PLAN.dose, blocksPerDay: 6, minutesPerDay: 10 },
    ...differs,
  };
}

/** A plan with only letting go: no active movement is played in the flaccid stage. */
export function flaccidPlan(code: string, created: string): Prescription {
  return examplePlan(code, 'flaccid', {
    ...{ created, affected: 'patientLeft', quiet: [] },
    movements: [planned('rest', 'still-lagoon', 1, 4)],
  });
}

export function recoveringPlan(code: string, created: string): Prescription {
  return examplePlan(code, 'recovering', {
    ...{ created, affected: 'patientLeft', quiet: [] },
    movements: [
      planned('closed-smile', 'lantern-turtle', 2, 5),
      // Too early to let it grow finer by itself.
      { ...planned('brow-raise', 'rising-ray', 2, 4), staircase: 'off' },
      planned('rest', 'still-lagoon', 2, 6),
    ],
  });
}

/** The versions of one plan, oldest first: the second is stricter for the eye, the third adds a movement. */
export function synkinesisPlans(code: string, created: readonly [string, string, string]): readonly Prescription[] {
  const movements = [
    planned('closed-smile', 'lantern-turtle', 3, 7),
    planned('lip-pucker', 'moon-bubble', 3, 7),
    planned('rest', 'still-lagoon', 4, 8),
  ];
  const first = examplePlan(code, 'synkinesis', {
    ...{ created: created[0], affected: 'patientRight', movements },
    quiet: [eye('closed-smile', 0.3), eye('lip-pucker', 0.3)],
  });
  const second: Prescription = {
    ...first,
    ...{ version: 2, created: created[1], replaces: { id: first.id, version: 1 } },
    movements: movements.map((one) => (one.movement === 'lip-pucker' ? { ...one, grade: 4 } : one)),
    quiet: [eye('closed-smile', 0.25), eye('lip-pucker', 0.22)],
  };
  const third: Prescription = {
    ...second,
    ...{ version: 3, created: created[2], replaces: { id: first.id, version: 2 } },
    movements: [...second.movements, planned('brow-raise', 'rising-ray', 2, 5)],
  };
  return [first, second, third];
}
