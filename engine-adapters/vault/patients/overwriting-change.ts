import type { PatientFile } from '../../../game/caseload/patient-file';
import type { SealedChange } from '../sealed-shelf';
import { ASIDE } from '../vault-places';
import type { VaultShelf } from '../vault-shelf';
import { patientChange } from './patient-change';
import type { PatientReading } from './patient-reading';

/** What changes when a patient is written whole. What lies in its place and cannot be opened is kept beside it. */
export async function overwritingChange(
  patient: PatientFile,
  reading: PatientReading,
  shelf: VaultShelf,
  savedAt: string,
): Promise<SealedChange> {
  const broken = await reading.brokenOf(patient.id);
  const lying = await reading.lyingOf(patient.id);
  const places = lying.places.filter((place) => !broken.has(place));
  const putRaw = new Map<string, unknown>();
  for (const [place, raw] of broken) {
    const taken = await shelf.keys(`${ASIDE}${place}#`);
    putRaw.set(`${ASIDE}${place}#${taken.length + 1}`, raw);
  }
  const { put, remove } = await patientChange(patient, { ...lying, places }, reading.stored, savedAt);
  return { put, putRaw, remove: [...remove, ...[...broken.keys()].filter((place) => !put.has(place))] };
}
