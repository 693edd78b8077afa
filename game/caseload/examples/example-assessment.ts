import type { RegionKey } from '../../movement/co-movement/quiet-region';
import { MEASUREMENT_VERSION } from '../../movement/measurement-version';
import {
  ASSESSED_MOVEMENTS,
  type AssessedMovement,
  type CameraAssessment,
  type MovementTake,
  REPEATS,
  type RestTake,
} from '../camera/camera-assessment';
import type { Draws } from './seeded-draws';

/** An invented face with its right side affected, as a camera would measure it. */
export interface ExampleMeasured {
  readonly id: string;
  /** Wall clock with offset, ISO 8601. */
  readonly at: string;
  /** Excursion of the right side as a share of the left one's. */
  readonly right: number;
  /** Share of its opening that the right eye loses in a pucker; in a smile two thirds of it. */
  readonly eye: number;
}

/** What the healthy side does, iod. */
const HEALTHY: Readonly<Record<AssessedMovement, number>> = {
  ...{ 'brow-raise': 0.086, 'gentle-eye-closure': 0.1, 'open-mouth-smile': 0.11, snarl: 0.06, 'lip-pucker': 0.08 },
};
/** How much the eye joins in, as a share of what it does in the pucker. */
const JOINS: Readonly<Partial<Record<AssessedMovement, number>>> = {
  ...{ 'brow-raise': 0.2, 'open-mouth-smile': 0.66, snarl: 0.5, 'lip-pucker': 1 },
};
/** Share by which repeats of a person differ, standard deviation, and of a co-movement. */
const REPEAT_SD = 0.05;
const ALONG_SD = 0.015;

/** Three repeats of everything, the same for the same draws. */
export function exampleAssessment({ id, at, right, eye }: ExampleMeasured, draws: Draws): CameraAssessment {
  const three = <T>(of: () => T): readonly T[] => Array.from({ length: REPEATS }, of);
  const take = (movement: AssessedMovement): MovementTake => {
    const whole = HEALTHY[movement] * draws.about(1, REPEAT_SD);
    const joins = JOINS[movement];
    const along: [RegionKey, number][] =
      joins === undefined
        ? [
            ['mouthCorner.patientLeft', draws.about(0.03, ALONG_SD)],
            ['mouthCorner.patientRight', draws.about(0.6 * eye, ALONG_SD)],
          ]
        : [
            ['eye.patientLeft', draws.about(0.03, ALONG_SD)],
            ['eye.patientRight', draws.about(eye * joins, ALONG_SD)],
          ];
    return {
      excursion: { patientLeft: whole, patientRight: whole * right * draws.about(1, REPEAT_SD / 2) },
      least: { patientLeft: 0.008, patientRight: 0.008 },
      coMovement: Object.fromEntries(along),
      doubts: [],
    };
  };
  const rest = (): RestTake => ({
    values: {
      palpebralFissure: { patientLeft: draws.about(0.112, 0.001), patientRight: draws.about(0.1, 0.001) },
      browHeight: { patientLeft: draws.about(0.28, 0.001), patientRight: draws.about(0.277, 0.001) },
      commissureHorizontal: { patientLeft: draws.about(0.3, 0.001), patientRight: draws.about(0.296, 0.001) },
      commissureVertical: { patientLeft: draws.about(-0.85, 0.001), patientRight: draws.about(-0.843, 0.001) },
    },
    doubts: [],
  });
  return {
    ...{ id, at, source: 'camera', measurementVersion: MEASUREMENT_VERSION },
    framing: {
      ...{ faceShare: draws.about(0.21, 0.005), yawDeg: draws.about(0, 1), pitchDeg: draws.about(6, 1) },
      ...{ rollDeg: draws.about(0, 1), light: 'good' },
    },
    rest: three(rest),
    movements: Object.fromEntries(
      ASSESSED_MOVEMENTS.map((movement) => [movement, three(() => take(movement))]),
    ) as unknown as CameraAssessment['movements'],
  };
}
