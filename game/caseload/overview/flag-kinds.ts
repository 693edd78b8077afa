/**
 * Why a patient may need attention, most urgent first. `hurts`: a session ended with "stop, it hurts"; `pain`: reported
 * in the diary; `coMovementUp`: risen by more than its own error; `silence`: no session for days; `dataPoor`: much of
 * the play could not be judged; `reviewDue`: the day of the review has come.
 */
export const FLAG_KINDS = ['hurts', 'pain', 'coMovementUp', 'silence', 'dataPoor', 'reviewDue'] as const;

export type FlagKind = (typeof FLAG_KINDS)[number];
