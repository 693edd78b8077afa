import type { KeptSession, PatientFile } from '../patient-file';
import { LONGEST_PATIENT_BYTES } from '../read-patient';

/**
 * A complete patient as JSON, for another therapist: nothing is left out. One text, or several where one would be
 * longer than a reader accepts. Each text is a file of this patient with a part of the sessions; `mergePatients` joins
 * them in any order.
 * @param longest largest size of one text [bytes]
 */
export function patientTexts(patient: PatientFile, longest = LONGEST_PATIENT_BYTES): readonly string[] {
  const { sessions, ...head } = patient;
  const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
  const room = longest - bytes({ ...head, sessions: [] }) - 2;
  const parts: KeptSession[][] = [[]];
  let used = 0;
  for (const kept of sessions) {
    const size = bytes(kept) + 1;
    if (size > room) throw new Error(`${kept.session.id} alone has ${size} bytes, expected at most ${room}`);
    if (used + size > room) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(kept);
    used += size;
  }
  return parts.map((part) => `${JSON.stringify({ ...head, sessions: part } satisfies PatientFile)}\n`);
}
