import type { KeptSession, PatientFile } from '../patient-file';
import { LONGEST_PATIENT_BYTES } from '../read-patient';

/**
 * A whole patient as JSON, to be handed to another therapist: nothing is left out. One text; several where one would be longer than a reader takes.
 * Each of them is a file of this patient with a part of the sessions, and they are put together by `mergePatients` in any order.
 * @param longest bytes of one text, at the most.
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
