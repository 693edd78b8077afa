import type { KeptSession } from '../../../game/caseload/patient-file';
import { takeIn } from '../../../game/caseload/results/came-back';
import { type TakenCount, VaultError } from '../../../game/ports/vault-port';
import { digestsChange, type PatientChange, patientChange, sessionsChange } from './patient-change';
import type { PatientReading } from './patient-reading';

/** What results change of a patient; no other session is read or written. Null where nothing changes. */
export async function takingIn(
  id: string,
  results: readonly KeptSession[],
  reading: PatientReading,
  savedAt: string,
): Promise<{ readonly taken: TakenCount; readonly change: PatientChange | null }> {
  const head = await reading.readHead(id);
  if (head === null) throw new VaultError('unknown', `there is no patient ${id}`);
  const digests = await reading.readDigests(id);
  if (digests === null) return intoWhole(id, results, reading, savedAt);
  const lying = await reading.lyingOf(id);
  const before = await knownOf(id, results, reading);
  const { patient, ...taken } = takeIn({ ...head, sessions: before }, results);
  if (taken.added + taken.longer === 0) return { taken, change: null };
  const found = await sessionsChange(patient, lying, reading.stored);
  const others = digests.filter((one) => !found.digests.some((own) => own.id === one.id));
  const { put } = digestsChange(head, [...others, ...found.digests], savedAt);
  return { taken, change: { put: new Map([...found.put, ...put]), remove: [] } };
}

/** Those of the results that lie here already. */
async function knownOf(id: string, results: readonly KeptSession[], reading: PatientReading): Promise<KeptSession[]> {
  const ids = new Set(results.map(({ session }) => session.id));
  const found = await Promise.all([...ids].map((sessionId) => reading.readSession(id, sessionId)));
  return found.flatMap((kept) => kept ?? []);
}

/** Where digests are missing, all of them are made anew. */
async function intoWhole(id: string, results: readonly KeptSession[], reading: PatientReading, savedAt: string) {
  const whole = await reading.readPatient(id);
  if (whole === null) throw new VaultError('unknown', `there is no patient ${id}`);
  const { patient, ...taken } = takeIn(whole, results);
  return { taken, change: await patientChange(patient, await reading.lyingOf(id), reading.stored, savedAt) };
}
