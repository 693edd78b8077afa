import { DEFAULT_THRESHOLDS, type FlagThresholds } from '../../caseload/overview/flag-thresholds';
import { readThresholds } from '../../caseload/overview/read-thresholds';
import type { VaultPort } from '../../ports/vault-port';
import { DataError } from '../../therapy/data-error';
import { parameterSchema } from '../../therapy/parameter/parameter-schema';
import { parseWith } from '../../therapy/parse-with';
import { AUTO_LOCK } from './auto-lock';

/** What the therapist has chosen for the whole console; kept in the vault. */
export interface Chosen {
  /** Minutes, in the range of AUTO_LOCK. */
  readonly locksAfterMinutes: number;
  readonly thresholds: FlagThresholds;
}

/** What holds until something else is chosen. */
export const USUAL: Chosen = { locksAfterMinutes: AUTO_LOCK.default, thresholds: DEFAULT_THRESHOLDS };

/** The key of each in the vault. */
const KEYS = { locksAfterMinutes: 'autoLockMinutes', thresholds: 'flagThresholds' } as const satisfies Record<
  keyof Chosen,
  string
>;

const minutes = parameterSchema(AUTO_LOCK);

/** What is kept, and what of it made no sense: there the usual value holds, and what is kept stays until something new is chosen. */
export interface KeptChoice {
  readonly chosen: Chosen;
  readonly faults: readonly DataError[];
}

/** Reads what was chosen. Rejects with VaultError. */
export async function chosenIn(vault: VaultPort): Promise<KeptChoice> {
  const faults: DataError[] = [];
  const read = async <K extends keyof Chosen>(what: K, verify: (kept: unknown) => Chosen[K]): Promise<Chosen[K]> => {
    const kept = await vault.getSetting(KEYS[what]);
    try {
      return kept === null ? USUAL[what] : verify(kept);
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      faults.push(error);
      return USUAL[what];
    }
  };
  const chosen: Chosen = {
    locksAfterMinutes: await read('locksAfterMinutes', (kept) => parseWith(minutes, kept, KEYS.locksAfterMinutes)),
    thresholds: await read('thresholds', (kept) => readThresholds(kept, KEYS.thresholds)),
  };
  return { chosen, faults };
}

/** Keeps what has changed. Rejects with VaultError; DataError for a number out of its range, and then nothing is written. */
export async function keepChosen(vault: VaultPort, change: Partial<Chosen>): Promise<void> {
  if (change.locksAfterMinutes !== undefined) parseWith(minutes, change.locksAfterMinutes, KEYS.locksAfterMinutes);
  if (change.thresholds !== undefined) readThresholds(change.thresholds, KEYS.thresholds);
  for (const what of ['locksAfterMinutes', 'thresholds'] as const) {
    if (change[what] !== undefined) await vault.putSetting(KEYS[what], change[what]);
  }
}
