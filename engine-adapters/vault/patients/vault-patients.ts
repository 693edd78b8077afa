import { type PatientSummary, SUMMARY_VERSION } from '../../../game/caseload/overview/patient-summary';
import type { PatientFile, PatientHead } from '../../../game/caseload/patient-file';
import type { PatientReview } from '../../../game/caseload/review/patient-review';
import type { Clock } from '../../../game/ports/clock';
import { type PatientListing, VaultError } from '../../../game/ports/vault-port';
import type { SealedChange, SealedShelf } from '../sealed-shelf';
import { ASIDE, PATIENT, SUMMARY } from '../vault-places';
import type { VaultShelf } from '../vault-shelf';
import { headChange, type LyingPatient, NOTHING_LYING, patientChange } from './patient-change';
import { patientReading } from './patient-reading';

/** Patients in sealed places, each with its sessions, their digests and what the list shows of it: they change together. */
export function vaultPatients(sealed: SealedShelf, shelf: VaultShelf, clock: Clock) {
  const reading = patientReading(sealed, shelf);
  const { readHead, readDigests, readPatient, readSession, lyingOf, placesOf } = reading;

  const changeTo = (patient: PatientFile, lying: LyingPatient = NOTHING_LYING) =>
    patientChange(patient, lying, reading.stored, clock.nowIso());

  /** What writing it whole changes. What lies in its place and cannot be opened is kept beside it. */
  async function overwriting(patient: PatientFile): Promise<SealedChange> {
    const broken = await reading.brokenOf(patient.id);
    const lying = await lyingOf(patient.id);
    const places = lying.places.filter((place) => !broken.has(place));
    const putRaw = new Map<string, unknown>();
    for (const [place, raw] of broken) {
      const taken = await shelf.keys(`${ASIDE}${place}#`);
      putRaw.set(`${ASIDE}${place}#${taken.length + 1}`, raw);
    }
    const change = await changeTo(patient, { ...lying, places });
    return {
      ...change,
      remove: [...change.remove, ...[...broken.keys()].filter((place) => !change.put.has(place))],
      putRaw,
    };
  }

  const trust = ({ sessions }: PatientFile) => {
    for (const kept of sessions) reading.stored.add(kept);
  };

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
    ...{ changeTo, overwriting, readPatient, readSession },

    async readReview(id: string): Promise<PatientReview | null> {
      const patient = await readHead(id);
      if (patient === null) return null;
      if ((await readDigests(id)) === null) await renewed(id);
      return { patient, digests: (await readDigests(id)) ?? [] };
    },

    async listPatients(): Promise<readonly PatientListing[]> {
      const summaries = await sealed.readAll(SUMMARY);
      const ids = (await shelf.keys(PATIENT)).map((key) => key.slice(PATIENT.length));
      const listed: PatientListing[] = [];
      for (const id of ids) listed.push(await listing(id, summaries.get(SUMMARY + id), sealed, renewed));
      return listed.sort(byCode);
    },

    writePatient: (patient: PatientFile): Promise<void> =>
      sealed.writing(async (write) => {
        await write(await overwriting(patient));
        trust(patient);
      }),

    updatePatient: (id: string, change: (patient: PatientFile) => PatientFile): Promise<PatientFile> =>
      sealed.writing(async (write) => {
        const after = change(await known(id));
        checkSame(id, after);
        await write(await changeTo(after, await lyingOf(id)));
        trust(after);
        return after;
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

    erasePatient: (id: string): Promise<void> => sealed.writing(async (write) => write({ remove: await placesOf(id) })),

    eraseExamples: (): Promise<number> =>
      sealed.writing(async (write) => {
        const summaries = [...(await sealed.readAll(SUMMARY)).values()].filter(isSummary);
        const ids = summaries.filter(({ example }) => example).map(({ id }) => id);
        await write({ remove: (await Promise.all(ids.map(placesOf))).flat() });
        return ids.length;
      }),
  };
}

/** The kept summary, or one made anew of the patient where it is missing, broken or of another version. */
async function listing(
  id: string,
  kept: unknown,
  sealed: SealedShelf,
  renewed: (id: string) => Promise<void>,
): Promise<PatientListing> {
  if (isSummary(kept)) return { kind: 'readable', id, summary: kept };
  try {
    await renewed(id);
    const summary = await sealed.read(SUMMARY + id);
    if (isSummary(summary)) return { kind: 'readable', id, summary };
    return { kind: 'unreadable', id, fault: 'unknown', detail: 'it was erased meanwhile' };
  } catch (error) {
    if (!(error instanceof VaultError) || error.fault === 'locked') throw error;
    return { kind: 'unreadable', id, fault: error.fault, detail: error.detail };
  }
}

function checkSame(id: string, { id: found }: PatientHead): void {
  if (found !== id) throw new VaultError('unknown', `found ${found}, expected the same patient, ${id}`);
}

function isSummary(value: unknown): value is PatientSummary {
  return (
    typeof value === 'object' && value !== null && 'summaryVersion' in value && value.summaryVersion === SUMMARY_VERSION
  );
}

function byCode(a: PatientListing, b: PatientListing): number {
  const code = (one: PatientListing) => (one.kind === 'readable' ? one.summary.code : '\uffff');
  return code(a).localeCompare(code(b), 'en', { numeric: true }) || (a.id < b.id ? -1 : 1);
}
