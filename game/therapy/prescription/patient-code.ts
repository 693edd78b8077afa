import * as v from 'valibot';

/** Characters of the longest code. */
export const LONGEST_CODE = 24;

/** A code that a therapist can match to a person, never a name: plans, patients and results are checked by this one schema. */
export const PATIENT_CODE = v.pipe(
  v.string('a code'),
  v.regex(
    new RegExp(`^[A-Za-z0-9-]{1,${LONGEST_CODE}}$`),
    `a code of 1 to ${LONGEST_CODE} letters, digits and hyphens, never a name`,
  ),
);

/** Whether text may stand as a patient's code. */
export function isPatientCode(text: string): boolean {
  return v.is(PATIENT_CODE, text);
}
