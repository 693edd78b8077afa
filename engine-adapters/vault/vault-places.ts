/** What the therapist has set, a place each. */
export const SETTING = 'setting/';
/** The list of what has left this device. */
export const LEFT = 'left';
/** Patients, a place each. */
export const PATIENT = 'patient/';
/** What the list shows of each patient. */
export const SUMMARY = 'summary/';
/** What could not be opened when its place was taken. */
export const ASIDE = 'aside/';
/** How to come by the key; it lies open. */
export const HEADER = 'header';
/** How often a passcode did not fit; it lies open. */
export const TRIES = 'tries';
