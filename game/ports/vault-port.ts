import type { PatientSummary } from '../caseload/overview/patient-summary';
import type { KeptSession, PatientFile, PatientHead } from '../caseload/patient-file';
import type { TakenIn } from '../caseload/results/came-back';
import type { PatientReview } from '../caseload/review/patient-review';

/** `none`: there is no vault here; `locked`: there is one and it cannot be read; `open`: it can be read. */
export type VaultState = 'none' | 'locked' | 'open';

/**
 * Why the vault refused. `insecure`: the page has no safe address, so the browser offers no encryption; `locked`: the
 * vault has to be unlocked first; `exists`: there is a vault already; `damaged`: the stored data was changed or cut;
 * `newer`: a newer Tiny Tides wrote it; `unknown`: there is no such patient; `weak`: the passcode is too short; `elsewhere`: another window has
 * changed meanwhile what was to be changed here.
 */
export type VaultFault =
  | 'insecure'
  | 'unavailable'
  | 'quota'
  | 'timeout'
  | 'locked'
  | 'exists'
  | 'damaged'
  | 'newer'
  | 'unknown'
  | 'weak'
  | 'elsewhere';

/** The error that the vault rejects with; stored data is unchanged. */
export class VaultError extends Error {
  constructor(
    readonly fault: VaultFault,
    readonly detail: string,
  ) {
    super(`${fault}: ${detail}`);
    this.name = 'VaultError';
  }
}

/**
 * Letters of the shortest passcode. At the speed of the key derivation, trying all codes of six digits takes days; four
 * digits would take an hour.
 */
export const LEAST_PASSCODE_LETTERS = 6;

/**
 * `wrong`: the passcode was tried and did not fit; `waiting`: it was not tried, because too many wrong ones came
 * before. `waitMs`: how long the next try has to wait, also after a reload; 0 for none.
 */
export type Unlocked =
  | { readonly kind: 'opened' }
  | { readonly kind: 'wrong'; readonly waitMs: number }
  | { readonly kind: 'waiting'; readonly waitMs: number };

/** Number of sessions that were new, that held more than before, or that brought nothing new. */
export type TakenCount = Omit<TakenIn, 'patient'>;

/** One patient in the list. */
export type PatientListing =
  | { readonly kind: 'readable'; readonly id: string; readonly summary: PatientSummary }
  /** Kept unchanged; it can be erased, and restored from a backup. */
  | { readonly kind: 'unreadable'; readonly id: string; readonly fault: VaultFault; readonly detail: string };

/** An entry in the list of everything that has left this device, and of what was stopped on its way (`refused`, over the `network`). */
export interface LeftEntry {
  /** Wall clock with offset, ISO 8601. */
  readonly at: string;
  readonly what: 'plan' | 'patient' | 'backup' | 'table' | 'fhir' | 'report' | 'note' | 'blinded' | 'refused';
  readonly how: 'qr' | 'link' | 'file' | 'print' | 'clipboard' | 'network';
  /** Whose; null for everything together. */
  readonly code: string | null;
  /** For a person, such as the file's name or the version of a plan. */
  readonly detail: string;
}

/**
 * `ask`: nothing is changed where there is another vault; `add`: adds the patients that are not here; `replace`:
 * replaces this vault.
 */
export type RestoreChoice = 'ask' | 'add' | 'replace';

export type Restored =
  /** `added`: patients that were not here; `merged`: those that were, with everything of both; `kept`: those left as they were. */
  | { readonly kind: 'restored'; readonly added: number; readonly merged: number; readonly kept: number }
  /** The backup is of another vault than the one here: ask the person, then call again with her choice. Nothing was changed. */
  | { readonly kind: 'asks'; readonly madeAt: string; readonly inBackup: number; readonly here: number }
  | { readonly kind: 'wrong'; readonly waitMs: number }
  | { readonly kind: 'waiting'; readonly waitMs: number }
  /** Not a backup, or an incomplete one: file, path, value and expected in words. Nothing was changed. */
  | { readonly kind: 'refused'; readonly error: Error };

/** A second way to unlock. `notOffered`: this browser has none; `offered`: it has one and none is set up. */
export type PasskeyState = 'notOffered' | 'offered' | 'present';

/** `cancelled`: the person or the browser ended it; `unsupported`: the passkey cannot make keys. Nothing was changed. */
export type PasskeyAnswer = { readonly kind: 'cancelled' } | { readonly kind: 'unsupported' };

/**
 * Everything of the console, encrypted at rest. Nothing in it can be read without the passcode, not even the codes of
 * patients. Every method that needs an open vault rejects with VaultError `locked` otherwise; a rejected one has
 * changed nothing.
 */
export interface VaultPort {
  /** Finds out whether there is a vault; before this call `state` is `none`. Safe to repeat. */
  open(): Promise<VaultState>;
  readonly state: VaultState;
  /** Time of the last read or write, by the clock's `nowMs`; for the automatic lock. 0 while the vault is not open. */
  readonly lastUsedMs: number;
  /** The person is here: counts as use. */
  touch(): void;
  /** A new vault, open from then on. Rejects with `exists` where there is one, with `weak` for a short passcode. */
  create(passcode: string): Promise<void>;
  unlock(passcode: string): Promise<Unlocked>;
  /** Forgets the key at once; calls under way reject with `locked`. */
  lock(): void;
  /** `wrong` where `old` does not fit: it counts like a try to unlock. */
  changePasscode(old: string, passcode: string): Promise<Unlocked>;

  /** By code; those that cannot be read come last. */
  listPatients(): Promise<readonly PatientListing[]>;
  /**
   * A patient with a digest of each session, which is what the pages show; quick even with years of sessions. Null
   * where there is none. Rejects with `damaged` or `newer` for one that cannot be read.
   */
  readReview(id: string): Promise<PatientReview | null>;
  /** One session whole, for its curves. Null where there is none. */
  readSession(id: string, sessionId: string): Promise<KeptSession | null>;
  /** The patient with every session whole: for exports. Slow for years of them. */
  readPatient(id: string): Promise<PatientFile | null>;
  /** Writes a patient who is not here yet. Rejects with `exists` where something of that id lies here, readable or not. */
  addPatient(file: PatientFile): Promise<void>;
  /** Writes or replaces the patient of that id. One that could not be read is kept beside it. */
  writePatient(file: PatientFile): Promise<void>;
  /** Reads, changes and writes as one step, also against other tabs; gives what was written. Rejects with `unknown` where there is none. */
  updatePatient(id: string, change: (file: PatientFile) => PatientFile): Promise<PatientFile>;
  /**
   * Takes in results, merged by session id: sessions already known change nothing. Quick even with years of sessions.
   */
  takeIn(id: string, results: readonly KeptSession[]): Promise<TakenCount>;
  /**
   * The same as `updatePatient` for everything but the sessions, which are neither read nor changed: notes, plans,
   * goals, scores.
   */
  updateHead(id: string, change: (patient: PatientHead) => PatientHead): Promise<PatientHead>;
  /** Erases everything that is kept of this patient. Idempotent. */
  erasePatient(id: string): Promise<void>;
  /** Erases the sample patients in one action. Returns how many there were. */
  eraseExamples(): Promise<number>;

  /** Null where nothing was put; the caller verifies what it gets. Any plain JSON. */
  getSetting(key: string): Promise<unknown>;
  putSetting(key: string, value: unknown): Promise<void>;
  /** Reads, changes and writes as one step, also against other tabs. `change` gets null where nothing was put. */
  updateSetting(key: string, change: (value: unknown) => unknown): Promise<void>;

  /** Oldest first. */
  listLeft(): Promise<readonly LeftEntry[]>;
  appendLeft(entry: LeftEntry): Promise<void>;

  /** Everything in one file, encrypted as it is stored here; opened with the present passcode. */
  backup(): Promise<Uint8Array>;
  /**
   * Restores a backup where there is no vault, or into the vault that it was made from: patients on both sides are
   * merged. `passcode`: the one in use when the backup was made. An existing vault must be open, except for `replace`.
   */
  restore(bytes: Uint8Array, passcode: string, choice: RestoreChoice): Promise<Restored>;
  /** Erases the whole vault, including its key. */
  eraseAll(): Promise<void>;

  passkeyState(): Promise<PasskeyState>;
  /** Sets up the passkey of this device as a second unlock. The passcode stays. */
  addPasskey(passcode: string): Promise<Unlocked | PasskeyAnswer>;
  unlockByPasskey(): Promise<Unlocked | PasskeyAnswer>;
  removePasskey(): Promise<void>;
}
