import type { KeptSession } from '../../caseload/patient-file';
import { readTray } from '../../caseload/read-patient';
import { codeOfSession, intoTray, withAlias } from '../../caseload/results/came-back';
import type { VaultPort } from '../../ports/vault-port';

/** Key of the results whose code belongs to no patient here. */
const TRAY = 'tray';

export async function trayIn(vault: VaultPort): Promise<readonly KeptSession[]> {
  const kept = await vault.getSetting(TRAY);
  return kept === null ? [] : readTray(kept, TRAY);
}

/** Adds results to the tray; each session is in it once. */
export async function putIntoTray(vault: VaultPort, results: readonly KeptSession[]): Promise<void> {
  if (results.length > 0) await vault.putSetting(TRAY, intoTray(await trayIn(vault), results));
}

/**
 * Gives the results of one code in the tray to a patient, and the code as an alias. They leave the tray only once the patient has them: what breaks
 * on the way leaves them in both places, and giving them again changes nothing.
 */
export async function giveFromTray(vault: VaultPort, code: string | null, id: string): Promise<void> {
  const isMine = ({ session }: KeptSession) => codeOfSession(session) === code;
  await vault.takeIn(id, (await trayIn(vault)).filter(isMine));
  if (code !== null) await vault.updateHead(id, (patient) => withAlias(patient, code));
  await vault.putSetting(
    TRAY,
    (await trayIn(vault)).filter((one) => !isMine(one)),
  );
}
