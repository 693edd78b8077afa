import * as v from 'valibot';
import { MOVEMENT_IDS } from '../movement/movement-id';
import { SIDES } from '../movement/side';
import { sessionRecordSchema } from '../record/session-record-schema';
import { dayNumber } from '../therapy/dose/local-date';
import { isWallClock } from '../therapy/dose/new-day';
import { parameterSchema } from '../therapy/parameter/parameter-schema';
import { PATIENT_CODE } from '../therapy/prescription/patient-code';
import { PLAN_PARAMETERS } from '../therapy/prescription/plan-parameters';
import { type Prescription, STAGES } from '../therapy/prescription/prescription';
import { PRESCRIPTION_SCHEMA } from '../therapy/prescription/prescription-schema';
import { blindedKeySchema, cameraAssessmentSchema } from './camera/camera-schema';
import { CLINICAL_SCALE_IDS } from './clinical-scores';
import { FLAG_KINDS } from './overview/flag-kinds';
import { HAND_OVER_WAYS, MARKER_KINDS, PATIENT_SCHEMA_VERSION, type PatientFile } from './patient-file';
import { NERVE_LENGTH } from './plans/recovery-range';

/** Letters; a page of a health record. */
const LONGEST_NOTE = 20_000;
/** Letters. A signed plan of twelve movements has under 8000. */
const LONGEST_JWS = 100_000;

const oneOf = <const T extends readonly string[]>(values: T) => v.picklist(values, `one of ${values.join(', ')}`);
const id = v.pipe(
  v.string('an id'),
  v.regex(/^[A-Za-z0-9._-]{1,64}$/, '1 to 64 letters, digits, dots, hyphens and underscores'),
);
const words = (most: number) => v.pipe(v.string('text'), v.maxLength(most, `at most ${most} characters`));
const note = words(LONGEST_NOTE);
const day = v.pipe(
  v.string('a day, YYYY-MM-DD'),
  v.check((text) => dayNumber(text) !== null, 'a day, YYYY-MM-DD'),
);
const wallClock = v.pipe(
  v.string('a time with offset, ISO 8601'),
  v.check(isWallClock, 'a time with offset, ISO 8601'),
);
const rating = v.pipe(v.number('0 to 10'), v.minValue(0, '0 to 10'), v.maxValue(10, '0 to 10'));

const plan = v.pipe(
  PRESCRIPTION_SCHEMA,
  v.transform(({ $schema: _, ...read }) => read as Prescription),
);

const planVersion = v.strictObject({
  plan,
  jws: v.nullable(
    v.pipe(
      v.string('a signed text or null'),
      v.maxLength(LONGEST_JWS, `at most ${LONGEST_JWS} characters`),
      v.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'three parts with dots between, a compact JWS'),
    ),
  ),
  handedOver: v.array(v.strictObject({ at: wallClock, how: oneOf(HAND_OVER_WAYS) })),
});

/** One session with where it came from. */
export const KEPT_SESSION_SCHEMA = v.strictObject({
  session: sessionRecordSchema,
  importedAt: wallClock,
  signedBy: v.nullable(v.pipe(v.string('a thumbprint or null'), v.regex(/^[\w-]{1,128}$/, 'a thumbprint'))),
});

const score = v.strictObject({
  id,
  scale: oneOf(CLINICAL_SCALE_IDS),
  date: day,
  values: v.record(v.string(), v.pipe(v.number('a number'), v.finite('a number'))),
  note,
});

/** The format of a patient's file; what a schema cannot express is checked in `readPatient`. */
export const PATIENT_SCHEMA: v.GenericSchema<unknown, PatientFile> = v.strictObject({
  format: v.literal('tiny-tides/patient', '"tiny-tides/patient"'),
  schemaVersion: v.literal(PATIENT_SCHEMA_VERSION, String(PATIENT_SCHEMA_VERSION)),
  id,
  code: PATIENT_CODE,
  aliases: v.array(PATIENT_CODE),
  affected: oneOf([...SIDES, 'both'] as const),
  stage: oneOf(STAGES),
  onsetDate: v.nullable(day),
  nerveLengthMm: v.nullable(parameterSchema(NERVE_LENGTH)),
  reviewDate: v.nullable(day),
  assessmentDate: v.nullable(day),
  plans: v.array(planVersion),
  sessions: v.array(KEPT_SESSION_SCHEMA),
  markers: v.array(v.strictObject({ id, kind: oneOf(MARKER_KINDS), date: day, note })),
  notes: v.array(v.strictObject({ id, at: wallClock, text: note })),
  goals: v.array(v.strictObject({ id, words: words(500), ratings: v.array(v.strictObject({ date: day, rating })) })),
  scores: v.array(score),
  cameraAssessments: v.array(cameraAssessmentSchema({ id, wallClock })),
  blindedKeys: v.array(blindedKeySchema({ id, wallClock })),
  mutedFlags: v.array(oneOf(FLAG_KINDS)),
  stairDecisions: v.array(
    v.strictObject({
      movement: oneOf(MOVEMENT_IDS),
      level: id,
      decision: oneOf(['frozen', 'undone', 'free']),
      grade: parameterSchema(PLAN_PARAMETERS.grade),
      at: wallClock,
    }),
  ),
  example: v.boolean('true or false'),
});
