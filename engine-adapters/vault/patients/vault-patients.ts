import type { KeptSession, PatientFile, PatientHead } from '../../../game/caseload/patient-file';
import type { PatientReview } from '../../../game/caseload/review/patient-review';
import type { Clock } from '../../../game/ports/clock';
import { type TakenCount, VaultError } from '../../../game/ports/vault-port';
import type { SealedShelf } from '../sealed-shelf';
import { PATIENT } from '../vault-places';
import type { VaultShelf } from '../vault-shelf';
import { overwritingChange } from './overwriting-change';
import { headChange, type LyingPatient, NOTHING_LYING, patientChange } from './patient-change';
import { type PatientReading, patientReading } from './patient-reading';
import { takingIn } from './taking-in';

/** Patients in sealed places, each with its sessions, their digests and what the list shows of it: they change together. */
export function vaultPatients(sealed: SealedShelf, shelf: VaultShelf, clock: Clock) {
  const reading = patientReading(sealed, shelf);
  const { readHead, readDigests, readPatient, readSession, lyingOf } = reading;

  const changeTo = (patient: PatientFile, lying: LyingPatient = NOTHING_LYING) =>
    patientChange(patient, lying, reading.stored, clock.nowIso());

  const overwriting = (patient: PatientFile) => overwritingChange(patient, reading, shelf, clock.nowIso());

  /** Digests and line of the list, made anew of the whole patient. */
  const renewed = (id: string): Promise<void> =>
    sealed.writing(async (write) => {
      const patient = await known(id);
      await write(await changeTo(patient, { ...(await lyingOf(id)), digests: new Map() }));
    });

  async function known(id: string): Promise<PatientFile> {
    const patient = await readPatient(id);
    if (patient === null) throw new VaultError('unknown', `there is no patient ${id}`);
    return patient;
  }

  return {
    ...{ changeTo, overwriting, readPatient, readSession, renewed, whatOpens: reading.whatOpens },

    async readReview(id: string): Promise<PatientReview | null> {
      const patient = await readHead(id);
      if (patient === null) return null;
      const digests = await readDigests(id);
      if (digests !== null) return { patient, digests };
      await renewed(id);
      return { patient, digests: (await readDigests(id)) ?? [] };
    },

    addPatient: (patient: PatientFile): Promise<void> =>
      sealed.writing(async (write) => {
        const place = PATIENT + patient.id;
        if ((await shelf.keys(place)).includes(place))
          throw new VaultError('exists', `there is a patient ${patient.id}`);
        await write(await overwriting(patient));
        trust(patient, reading);
      }),

    writePatient: (patient: PatientFile): Promise<void> =>
      sealed.writing(async (write) => {
        await write(await overwriting(patient));
        trust(patient, reading);
      }),

    updatePatient: (id: string, change: (patient: PatientFile) => PatientFile): Promise<PatientFile> =>
      sealed.writing(async (write) => {
        const after = change(await known(id));
        checkSame(id, after);
        await write(await changeTo(after, await lyingOf(id)));
        trust(after, reading);
        return after;
      }),

    takeIn: (id: string, results: readonly KeptSession[]): Promise<TakenCount> =>
      sealed.writing(async (write) => {
        const { taken, change } = await takingIn(id, results, reading, clock.nowIso());
        if (change !== null) await write(change);
        return taken;
      }),

    updateHead: (id: string, change: (patient: PatientHead) => PatientHead): Promise<PatientHead> =>
      sealed.writing(async (write) => {
        const before = await readHead(id);
        if (before === null) throw new VaultError('unknown', `there is no patient ${id}`);
        const after = change(before);
        checkSame(id, after);
        const digests = await readDigests(id);
        if (digests !== null) await write(headChange(after, digests, clock.nowIso()));
        else await write(await changeTo({ ...after, sessions: (await known(id)).sessions }, await lyingOf(id)));
        return after;
      }),
  };
}

function checkSame(id: string, { id: found }: PatientHead): void {
  if (found !== id) throw new VaultError('unknown', `found ${found}, expected the same patient, ${id}`);
}

/** What was just put here lies exactly as it is. */
function trust({ sessions }: PatientFile, { stored }: PatientReading): void {
  for (const kept of sessions) stored.add(kept);
}
