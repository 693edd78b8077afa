/** A side of the face, always the patient's own: patientRight is the eye of landmarks 33/133. Never mirrored. */
export type Side = 'patientLeft' | 'patientRight';

export const SIDES: readonly Side[] = ['patientLeft', 'patientRight'];

/** The side a palsy affects; `both` trains and judges both sides alike. */
export type AffectedSide = Side | 'both';

export function otherSide(side: Side): Side {
  return side === 'patientLeft' ? 'patientRight' : 'patientLeft';
}
