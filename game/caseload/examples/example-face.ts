import type { Calibration, MovementReach } from '../../movement/calibration/calibration';
import { MOVEMENT_DIRECTION } from '../../movement/calibration/movement-direction';
import { MEASURE_KEYS } from '../../movement/measure/measure-id';
import { MEASUREMENT_VERSION } from '../../movement/measurement-version';
import type { MovementId } from '../../movement/movement-id';
import { type AffectedSide, otherSide, SIDES, type Side } from '../../movement/side';
import type { Draws } from './seeded-draws';

/** iod at rest, by measure; a missing measure is 0 at rest. */
const RESTING: Readonly<Record<string, number>> = {
  palpebralFissure: 0.105,
  browHeight: 0.2,
  commissureHorizontal: 0.28,
  commissureVertical: -0.5,
  mouthWidth: 0.56,
  jawOpening: 0.62,
};

/** Noise of one frame in a lit room, iod. */
const NOISE_SD = 0.0015;

/** The picture of the camera of an example patient [px], and of one that was borrowed. */
const EXAMPLE_PICTURE = { own: { width: 640, height: 480 }, borrowed: { width: 480, height: 640 } } as const;

/** The face of an example patient on one day, and what it was seen by. */
export interface ExampleFace {
  /** Share by which the affected eye rests narrower. */
  readonly narrower: number;
  /** Share of the other side's reach. */
  readonly reach: number;
  readonly picture: keyof typeof EXAMPLE_PICTURE;
}

/** The resting face and the reach of an example patient on one day. */
export function exampleCalibration(
  takenAt: string,
  movements: readonly MovementId[],
  { affected, narrower, reach, picture }: ExampleFace & { readonly affected: AffectedSide },
  draws: Draws,
): Calibration {
  const weak = affected === 'both' ? null : affected;
  const rest = Object.fromEntries(
    MEASURE_KEYS.map((key) => {
      const [measure = '', side] = key.split('.');
      const whole = RESTING[measure] ?? 0;
      const median = measure === 'palpebralFissure' && side === weak ? whole * (1 - narrower) : whole;
      return [key, { median: rounded(draws.about(median, 0.001)), noiseSd: NOISE_SD }];
    }),
  ) as Calibration['rest'];
  const reachOf = (movement: MovementId): MovementReach => {
    const bySide = Object.fromEntries(
      SIDES.map((side) => [side, rounded(draws.about(side === weak ? 0.1 * reach : 0.1, 0.004))]),
    ) as Record<Side, number>;
    const direction = [...MOVEMENT_DIRECTION[movement].nominal];
    const baseline = weak === null ? {} : { [`eye.${weak}`]: 0.24, [`eye.${otherSide(weak)}`]: 0.04 };
    return {
      bySide,
      direction: { patientLeft: direction, patientRight: direction },
      tries: 3,
      coMovementBaseline: baseline,
    };
  };
  return {
    takenAt,
    measurementVersion: MEASUREMENT_VERSION,
    camera: { label: '', ...EXAMPLE_PICTURE[picture] },
    interocularPx: rounded(draws.about(120, 4)),
    rest,
    restPose: { yawDeg: rounded(draws.about(1, 1)), pitchDeg: rounded(draws.about(-3, 1)), rollDeg: 0.4 },
    reach: Object.fromEntries(movements.map((movement) => [movement, reachOf(movement)])),
    blinkLengthMs: 280,
  };
}

/** Rounded to ten thousandths, because people also read the examples. Never -0, which JSON would not keep. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0;
}
