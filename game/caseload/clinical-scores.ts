/** One number of a clinical scale, typed by a clinician from the filled-in form. */
export interface ScorePart {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  /** Distance between two allowed values, counted from `min`. */
  readonly step: number;
}

/**
 * The scales whose results a therapist may type in. Each number is declared once; form, check, export and report follow
 * from it. Only totals and parts: items of licensed questionnaires are not here, and no camera computes any of these
 * numbers.
 */
export const CLINICAL_SCALES = {
  sunnybrook: {
    label: 'Sunnybrook Facial Grading System',
    parts: {
      resting: { label: 'Resting symmetry (times 5)', min: 0, max: 20, step: 5 },
      movement: { label: 'Voluntary movement (times 4)', min: 20, max: 100, step: 4 },
      synkinesis: { label: 'Synkinesis', min: 0, max: 15, step: 1 },
      // Movement less resting less synkinesis: 20 - 20 - 15 is the least that arithmetic allows.
      total: { label: 'Composite', min: -15, max: 100, step: 1 },
    },
  },
  houseBrackmann: {
    label: 'House-Brackmann',
    parts: { total: { label: 'Grade (I = 1 to VI = 6)', min: 1, max: 6, step: 1 } },
  },
  eface: {
    label: 'eFACE',
    parts: {
      static: { label: 'Static', min: 0, max: 100, step: 0.1 },
      dynamic: { label: 'Dynamic', min: 0, max: 100, step: 0.1 },
      synkinesis: { label: 'Synkinesis', min: 0, max: 100, step: 0.1 },
      total: { label: 'Composite', min: 0, max: 100, step: 0.1 },
    },
  },
  saq: {
    label: 'Synkinesis Assessment Questionnaire',
    // Nine items of 1 to 5, their sum in percent of 45.
    parts: { total: { label: 'Total', min: 20, max: 100, step: 0.1 } },
  },
  face: {
    label: 'FaCE Scale',
    parts: { total: { label: 'Total', min: 0, max: 100, step: 0.1 } },
  },
} as const satisfies Record<string, { readonly label: string; readonly parts: Readonly<Record<string, ScorePart>> }>;

export type ClinicalScaleId = keyof typeof CLINICAL_SCALES;

export const CLINICAL_SCALE_IDS = Object.keys(CLINICAL_SCALES) as readonly ClinicalScaleId[];

/** A score that a clinician typed. */
export interface ClinicalScore {
  readonly id: string;
  readonly scale: ClinicalScaleId;
  /** Day on which it was taken, YYYY-MM-DD. */
  readonly date: string;
  /** By part; a part that was not taken is missing, the total is always there. */
  readonly values: Readonly<Record<string, number>>;
  readonly note: string;
}

/** The parts of a scale in the order of its form. */
export function scoreParts(scale: ClinicalScaleId): readonly (readonly [id: string, part: ScorePart])[] {
  return Object.entries(CLINICAL_SCALES[scale].parts);
}

/** The range of one part in words, `a number from 0 to 20 in steps of 5`. */
export function scoreRangeInWords({ min, max, step }: ScorePart): string {
  return step === 1 ? `a whole number from ${min} to ${max}` : `a number from ${min} to ${max} in steps of ${step}`;
}

/** Whether a value is allowed for a part. */
export function isPartInRange({ min, max, step }: ScorePart, value: number): boolean {
  if (!Number.isFinite(value) || value < min || value > max) return false;
  const steps = (value - min) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}
