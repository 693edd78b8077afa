import type { KeptSession, PatientFile, PatientHead } from '../../../game/caseload/patient-file';
import type { SessionDigest } from '../../../game/caseload/review/session-digest';
import { VaultError } from '../../../game/ports/vault-port';
import type { SealedShelf } from '../sealed-shelf';
import { DIGESTS, PATIENT, sessionPlace, sessionsOf } from '../vault-places';
import type { VaultShelf } from '../vault-shelf';
import { digestsIn, headIn, keptIn, wholePatient } from './kept-patient';
import type { LyingPatient } from './patient-change';

export type PatientReading = ReturnType<typeof patientReading>;

/** What lies of patients in the vault. */
export function patientReading(sealed: SealedShelf, shelf: VaultShelf) {
  /** Sessions that lie in the vault exactly as they are here. */
  const stored = new WeakSet<KeptSession>();

  async function readHead(id: string): Promise<PatientHead | null> {
    const value = await sealed.read(PATIENT + id);
    return value === null ? null : headIn(value, PATIENT + id);
  }

  /** Null where they are missing, broken or of another version: they follow from the sessions. */
  async function readDigests(id: string): Promise<readonly SessionDigest[] | null> {
    return digestsIn(await orBroken(sealed.read(DIGESTS + id)));
  }

  return {
    ...{ stored, readHead, readDigests },

    async readPatient(id: string): Promise<PatientFile | null> {
      const head = await readHead(id);
      if (head === null) return null;
      const sessions: KeptSession[] = [];
      for (const [place, value] of await sealed.readAll(sessionsOf(id))) {
        if (value instanceof Error) throw value;
        const kept = keptIn(value, place);
        // One that was brought to a newer version is written again.
        if (kept === value) stored.add(kept);
        sessions.push(kept);
      }
      return wholePatient(head, sessions, await readDigests(id));
    },

    async readSession(id: string, sessionId: string): Promise<KeptSession | null> {
      const place = await sessionPlace(id, sessionId);
      const value = await sealed.read(place);
      if (value === null) return null;
      const kept = keptIn(value, place);
      if (kept === value) stored.add(kept);
      return kept;
    },

    /** What of a damaged patient can still be opened. `head`: null where that is damaged or missing. */
    async whatOpens(
      id: string,
    ): Promise<{ readonly head: PatientHead | null; readonly sessions: readonly KeptSession[] }> {
      const head = await orBroken(readHead(id));
      const sessions: KeptSession[] = [];
      for (const [place, value] of await sealed.readAll(sessionsOf(id))) {
        const kept =
          value instanceof Error ? value : await orBroken(Promise.resolve().then(() => keptIn(value, place)));
        if (!(kept instanceof Error)) sessions.push(kept as KeptSession);
      }
      return { head: head instanceof Error ? null : (head as PatientHead | null), sessions };
    },

    async lyingOf(id: string): Promise<LyingPatient> {
      const digests = (await readDigests(id)) ?? [];
      return { places: await shelf.keys(sessionsOf(id)), digests: new Map(digests.map((one) => [one.id, one])) };
    },

    /** Everything of this patient that cannot be opened, by its place. */
    async brokenOf(id: string): Promise<ReadonlyMap<string, unknown>> {
      const broken = [...(await sealed.readAll(sessionsOf(id)))].filter(([, value]) => value instanceof Error);
      if ((await orBroken(sealed.read(PATIENT + id))) instanceof Error) broken.push([PATIENT + id, null]);
      return new Map(await Promise.all(broken.map(async ([place]) => [place, await shelf.read(place)] as const)));
    },
  };
}

/** What cannot be opened is answered as its error; anything else that goes wrong still rejects. */
async function orBroken(reading: Promise<unknown>): Promise<unknown> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof VaultError && error.fault === 'damaged') return error;
    throw error;
  }
}
