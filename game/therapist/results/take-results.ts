import type { KeptSession } from '../../caseload/patient-file';
import { type KnownCodes, sortResults } from '../../caseload/results/came-back';
import type { VaultPort } from '../../ports/vault-port';
import { putIntoTray } from './tray';

/** How many sessions were new or longer, were known, or have a code that belongs to no patient here. */
export interface TakenResults {
  readonly added: number;
  readonly known: number;
  readonly strange: number;
}

/** Adds results to the patients with their codes; the others wait in the tray. Doing it twice changes nothing. */
export async function takeResults(
  vault: VaultPort,
  results: readonly KeptSession[],
  patients: readonly KnownCodes[],
): Promise<TakenResults> {
  const { byPatient, tray } = sortResults(results, patients);
  let added = 0;
  let known = 0;
  for (const [id, mine] of byPatient) {
    const count = await vault.takeIn(id, mine);
    added += count.added + count.longer;
    known += count.known;
  }
  await putIntoTray(vault, tray);
  return { added, known, strange: tray.length };
}
