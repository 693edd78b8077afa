/** What the therapist has set, a place each. */
export const SETTING = 'setting/';
/** The list of what has left this device. */
export const LEFT = 'left';
/** Patients without their sessions, a place each. */
export const PATIENT = 'patient/';
/** Sessions, a place each: years of them are not written again with every note. */
export const SESSION = 'session/';
/** What the review needs of the sessions of a patient, a place each patient. */
export const DIGESTS = 'digests/';
/** What the list shows of a patient, a place each. */
export const SUMMARY = 'summary/';
/** What could not be opened when its place was taken. */
export const ASIDE = 'aside/';
/** How to come by the key; it lies open. */
export const HEADER = 'header';
/** How often a passcode did not fit; it lies open. */
export const TRIES = 'tries';

/** Where all sessions of a patient lie. */
export function sessionsOf(patientId: string): string {
  return `${SESSION}${patientId}/`;
}

/** Everything that lies of a patient. `keys`: the places that begin so. */
export async function placesOf(
  patientId: string,
  keys: (prefix: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const prefixes = [sessionsOf(patientId), `${ASIDE}${PATIENT}${patientId}#`, ASIDE + sessionsOf(patientId)];
  const found = await Promise.all(prefixes.map(keys));
  return [PATIENT + patientId, DIGESTS + patientId, SUMMARY + patientId, ...found.flat()];
}

/** Where one session lies. Its id comes from another device and may say anything: it does not stand here. */
export async function sessionPlace(patientId: string, sessionId: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${patientId}/${sessionId}`));
  const name = Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return sessionsOf(patientId) + name;
}
