/** Measures taken on each side of the face. Unit iod (rest distance of the outer canthi = 1), signed as described. */
export const SIDED_MEASURES = [
  /** Palpebral fissure height, mean of five lid pairs; smaller when the eye narrows. */
  'palpebralFissure',
  /** Brow over the canthus line, mean of three points; larger when the brow lifts. */
  'browHeight',
  /** Commissure outward (away from the midline). */
  'commissureHorizontal',
  /** Commissure upward. */
  'commissureVertical',
  /** Upper lip upward, midway between philtrum and commissure. */
  'upperLipRaise',
  /** Nose wing upward. */
  'alarElevation',
  /** Lower lip and chin upward: a proxy for the mentalis, whose dimpling no mesh shows. */
  'lowerLipLift',
  /** Iris centre between the canthi, 0.5 at the middle, larger toward the patient's own nose; unit: eye widths. */
  'gazeHorizontal',
  /** Iris centre over the canthus line, larger upward; unit: eye widths. */
  'gazeVertical',
  /** Upper lid margin to iris centre; larger when the lid lifts off the iris. */
  'lidIrisGap',
] as const;

/** Measures of the face as a whole. */
export const MIDLINE_MEASURES = [
  /** Distance of the two commissures [iod]. */
  'mouthWidth',
  /** Lips forward of the face plane [iod], from z: low trust. */
  'lipProtrusion',
  /** Chin point below the nose base [iod]; larger when the jaw opens. */
  'jawOpening',
] as const;

export type SidedMeasure = (typeof SIDED_MEASURES)[number];
export type MidlineMeasure = (typeof MIDLINE_MEASURES)[number];

/** How a measure is named in output and calibration: `palpebralFissure.patientLeft`, `mouthWidth`. */
export type MeasureKey = `${SidedMeasure}.patientLeft` | `${SidedMeasure}.patientRight` | MidlineMeasure;

export const MEASURE_KEYS: readonly MeasureKey[] = [
  ...SIDED_MEASURES.flatMap((m) => [`${m}.patientLeft`, `${m}.patientRight`] as const),
  ...MIDLINE_MEASURES,
];
