import { type PatientSummary, SUMMARY_VERSION } from '../../../game/caseload/overview/patient-summary';
import { type PatientListing, VaultError } from '../../../game/ports/vault-port';
import type { SealedShelf } from '../sealed-shelf';
import { PATIENT, placesOf, SUMMARY } from '../vault-places';
import type { VaultShelf } from '../vault-shelf';

/** The list of patients: shown, and taken out of. `renewed` makes a line of the list anew. */
export function patientList(sealed: SealedShelf, shelf: VaultShelf, renewed: (id: string) => Promise<void>) {
  const everything = (id: string) => placesOf(id, (prefix) => shelf.keys(prefix));
  return {
    async listPatients(): Promise<readonly PatientListing[]> {
      const summaries = await sealed.readAll(SUMMARY);
      const ids = (await shelf.keys(PATIENT)).map((key) => key.slice(PATIENT.length));
      const listed: PatientListing[] = [];
      for (const id of ids) listed.push(await listing(id, summaries.get(SUMMARY + id), sealed, renewed));
      return listed.sort(byCode);
    },

    erasePatient: (id: string): Promise<void> =>
      sealed.writing(async (write) => write({ remove: await everything(id) })),

    eraseExamples: (): Promise<number> =>
      sealed.writing(async (write) => {
        const summaries = [...(await sealed.readAll(SUMMARY)).values()].filter(isSummary);
        const ids = summaries.filter(({ example }) => example).map(({ id }) => id);
        await write({ remove: (await Promise.all(ids.map(everything))).flat() });
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

function isSummary(value: unknown): value is PatientSummary {
  return (
    typeof value === 'object' && value !== null && 'summaryVersion' in value && value.summaryVersion === SUMMARY_VERSION
  );
}

function byCode(a: PatientListing, b: PatientListing): number {
  const code = (one: PatientListing) => (one.kind === 'readable' ? one.summary.code : '\uffff');
  return code(a).localeCompare(code(b), 'en', { numeric: true }) || (a.id < b.id ? -1 : 1);
}
