import { openVault } from '../../../engine-adapters/vault/open-vault';
import { browserClock } from '../../../game/app/browser-clock';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { examplePatients } from '../../../game/caseload/examples/example-patients';
import { busyCaseload } from './busy-caseload';

/** Fills the console's own vault in this browser, through the vault, and locks it again. */
async function fill(passcode: string, patients: number, sessions: number): Promise<void> {
  const vault = openVault(browserClock);
  await vault.open();
  await vault.create(passcode);
  const examplesOf = (seed: number) => examplePatients({ nowIso: browserClock.nowIso(), levels: SHIPPED_LEVELS, seed });
  for (const patient of busyCaseload(examplesOf, patients, sessions)) await vault.writePatient(patient);
  vault.lock();
}

declare global {
  interface Window {
    fill: typeof fill;
  }
}

window.fill = fill;
