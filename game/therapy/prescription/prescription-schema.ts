import * as v from 'valibot';
import { QUIET_REGIONS } from '../../movement/co-movement/quiet-region';
import { MOVEMENT_IDS } from '../../movement/movement-id';
import { SIDES } from '../../movement/side';
import { GRADED_PARAMETER_IDS, GRADED_PARAMETERS, type GradedParameterId } from '../level/graded-parameters';
import { parameterSchema } from '../parameter/parameter-schema';
import { PATIENT_CODE } from './patient-code';
import { DOSE_PARAMETERS, type DoseParameterId, PLAN_PARAMETERS } from './plan-parameters';
import { STAGES } from './prescription';

const oneOf = <const T extends readonly string[]>(values: T) => v.picklist(values, `one of ${values.join(', ')}`);
const text = (most: number) =>
  v.pipe(v.string('text'), v.minLength(1, 'text'), v.maxLength(most, `at most ${most} characters`));
const version = v.pipe(v.number('a whole number from 1'), v.integer('a whole number'), v.minValue(1, 'at least 1'));
const id = v.pipe(text(64), v.regex(/^[A-Za-z0-9._-]+$/, 'letters, digits, dot, hyphen and underscore'));

/** Each movement at each of its levels is far below this; a plan of thousands would keep the pages of a patient busy for seconds. */
const MOST_MOVEMENTS = 100;

const SWITCH = ['on', 'off'] as const;

const overrides = Object.fromEntries(
  GRADED_PARAMETER_IDS.map((key) => [key, v.optional(parameterSchema(GRADED_PARAMETERS[key]))]),
) as Record<GradedParameterId, v.OptionalSchema<ReturnType<typeof parameterSchema>, undefined>>;

const dose = Object.fromEntries(
  Object.entries(DOSE_PARAMETERS).map(([key, parameter]) => [key, parameterSchema(parameter)]),
) as Record<DoseParameterId, ReturnType<typeof parameterSchema>>;

const plannedMovement = v.strictObject({
  movement: oneOf(MOVEMENT_IDS),
  level: id,
  grade: parameterSchema(PLAN_PARAMETERS.grade),
  bounds: v.strictObject({
    easiest: parameterSchema(PLAN_PARAMETERS.grade),
    hardest: parameterSchema(PLAN_PARAMETERS.grade),
  }),
  staircase: v.optional(oneOf(SWITCH)),
  overrides: v.strictObject(overrides),
});

const ALLOWANCE_SAID = 'a share from 0.02 to 1, "reference" or "notJudged"';

const quietCell = v.strictObject({
  trigger: oneOf(MOVEMENT_IDS),
  region: oneOf(QUIET_REGIONS),
  side: oneOf([...SIDES, 'both'] as const),
  direction: v.optional(oneOf(['narrowing', 'widening', 'any'])),
  allowance: v.union(
    [parameterSchema(PLAN_PARAMETERS.allowance), v.picklist(['reference', 'notJudged'])],
    ALLOWANCE_SAID,
  ),
});

/** The schema of a plan file; `parsePrescription` checks what a schema cannot express. */
export const PRESCRIPTION_SCHEMA = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal('tiny-tides/plan', '"tiny-tides/plan"'),
  schemaVersion: v.literal(1, '1'),
  id,
  version,
  code: PATIENT_CODE,
  affected: oneOf([...SIDES, 'both'] as const),
  stage: oneOf(STAGES),
  onsetDate: v.nullable(v.pipe(v.string('a day, YYYY-MM-DD, or null'), v.isoDate('a day, YYYY-MM-DD'))),
  movements: v.pipe(
    v.array(plannedMovement, 'a list of movements'),
    v.minLength(1, 'at least one movement'),
    v.maxLength(MOST_MOVEMENTS, `at most ${MOST_MOVEMENTS} movements`),
  ),
  quiet: v.array(quietCell, 'a list of quiet regions'),
  dose: v.strictObject(dose),
  targetCeiling: parameterSchema(PLAN_PARAMETERS.targetCeiling),
  painLimit: v.optional(parameterSchema(PLAN_PARAMETERS.painLimit)),
  feedback: v.strictObject({ density: oneOf(['always', 'byGrade']), mirror: oneOf(['off', 'on']) }),
  attemptSeries: v.optional(oneOf(SWITCH)),
  author: text(80),
  created: v.pipe(v.string('a time with offset, ISO 8601'), v.isoTimestamp('a time with offset, ISO 8601')),
  replaces: v.nullable(v.strictObject({ id, version })),
  signature: v.nullable(v.strictObject({ algorithm: text(32), publicKey: text(2000), value: text(2000) })),
});
