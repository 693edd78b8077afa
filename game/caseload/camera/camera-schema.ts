import * as v from 'valibot';
import { QUIET_REGIONS, type RegionKey } from '../../movement/co-movement/quiet-region';
import { GATE_REASONS } from '../../movement/gate/gate-reason';
import { SIDES } from '../../movement/side';
import {
  ASSESSED_MOVEMENTS,
  ASSESSMENT_SOURCES,
  type AssessedMovement,
  type BlindedKey,
  type CameraAssessment,
  FRAMING_LIGHTS,
  type MovementTake,
  REPEATS,
  REST_MEASURES,
  type RestMeasure,
  type RestTake,
} from './camera-assessment';

const oneOf = <const T extends readonly string[]>(values: T) => v.picklist(values, `one of ${values.join(', ')}`);
const number = v.nullable(v.pipe(v.number('a number or null'), v.finite('a finite number or null')));
const perSide = v.strictObject({ patientLeft: number, patientRight: number });
const doubts = v.array(oneOf([...GATE_REASONS, 'restMoved']));
const regionKeys = QUIET_REGIONS.flatMap((region) => SIDES.map((side): RegionKey => `${region}.${side}`));

const restTake: v.GenericSchema<unknown, RestTake> = v.strictObject({
  values: v.strictObject(
    Object.fromEntries(REST_MEASURES.map((measure) => [measure, perSide])) as Record<RestMeasure, typeof perSide>,
  ),
  doubts,
});

const movementTake: v.GenericSchema<unknown, MovementTake> = v.strictObject({
  excursion: perSide,
  least: perSide,
  coMovement: v.record(oneOf(regionKeys), number),
  doubts,
});

const takes = <T>(take: v.GenericSchema<unknown, T>) =>
  v.pipe(v.array(take), v.maxLength(REPEATS, `at most ${REPEATS} repeats`));

/** What surrounds it: the id and the wall clock as a patient's file checks them everywhere. */
interface Common {
  readonly id: v.GenericSchema<unknown, string>;
  readonly wallClock: v.GenericSchema<unknown, string>;
}

/** The format of an assessment with the camera. */
export function cameraAssessmentSchema({ id, wallClock }: Common): v.GenericSchema<unknown, CameraAssessment> {
  return v.strictObject({
    id,
    at: wallClock,
    source: oneOf(ASSESSMENT_SOURCES),
    measurementVersion: v.pipe(v.string('a version'), v.regex(/^\d+\.\d+\.\d+$/, 'a version, as 1.6.0')),
    framing: v.strictObject({
      faceShare: number,
      yawDeg: number,
      pitchDeg: number,
      rollDeg: number,
      light: v.nullable(oneOf(FRAMING_LIGHTS)),
    }),
    rest: takes(restTake),
    movements: v.strictObject(
      Object.fromEntries(ASSESSED_MOVEMENTS.map((movement) => [movement, takes(movementTake)])) as unknown as Record<
        AssessedMovement,
        v.GenericSchema<unknown, readonly MovementTake[]>
      >,
    ),
  });
}

/** The format of the key to a blinded file. */
export function blindedKeySchema({ id, wallClock }: Common): v.GenericSchema<unknown, BlindedKey> {
  return v.strictObject({ id, at: wallClock, assessmentIds: v.array(id) });
}
