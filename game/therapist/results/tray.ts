import type { KeptSession } from '../../caseload/patient-file';
import { readTray } from '../../caseload/read-patient';
import { codeOfSession, intoTray } from '../../caseload/results/came-back';
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

/** Takes the results of one code out of the tray. */
export async function takeOutOfTray(vault: VaultPort, code: string | null): Promise<readonly KeptSession[]> {
  const tray = await trayIn(vault);
  const mine = tray.filter(({ session }) => codeOfSession(session) === code);
  await vault.putSetting(
    TRAY,
    tray.filter((one) => !mine.includes(one)),
  );
  return mine;
}
