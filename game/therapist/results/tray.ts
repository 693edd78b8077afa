import type { KeptSession } from '../../caseload/patient-file';
import { readTray } from '../../caseload/read-patient';
import { codeOfSession, intoTray, TRAY, withAlias } from '../../caseload/results/came-back';
import type { VaultPort } from '../../ports/vault-port';

export async function trayIn(vault: VaultPort): Promise<readonly KeptSession[]> {
  return inTray(await vault.getSetting(TRAY));
}

/** Adds results to the tray; each session is in it once. */
export async function putIntoTray(vault: VaultPort, results: readonly KeptSession[]): Promise<void> {
  if (results.length > 0) await vault.updateSetting(TRAY, (kept) => intoTray(inTray(kept), results));
}

/**
 * Gives the results of one code in the tray to a patient, and the code as an alias. They leave the tray only once the patient has them: what breaks
 * on the way leaves them in both places, and giving them again changes nothing.
 */
export async function giveFromTray(vault: VaultPort, code: string | null, id: string): Promise<void> {
  const isMine = ({ session }: KeptSession) => codeOfSession(session) === code;
  const given = (await trayIn(vault)).filter(isMine);
  await vault.takeIn(id, given);
  if (code !== null) await vault.updateHead(id, (patient) => withAlias(patient, code));
  // What came into the tray meanwhile was not given, and stays.
  const isGiven = new Set(given.map((one) => JSON.stringify(one)));
  await vault.updateSetting(TRAY, (kept) => inTray(kept).filter((one) => !isGiven.has(JSON.stringify(one))));
}

function inTray(kept: unknown): readonly KeptSession[] {
  return kept === null ? [] : readTray(kept, TRAY);
}
