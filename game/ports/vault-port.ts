import type { PatientSummary } from '../caseload/overview/patient-summary';
import type { KeptSession, PatientFile, PatientHead } from '../caseload/patient-file';
import type { TakenIn } from '../caseload/results/came-back';
import type { PatientReview } from '../caseload/review/patient-review';

/** `none`: nothing was ever kept here; `locked`: it is here and cannot be read; `open`: it can. */
export type VaultState = 'none' | 'locked' | 'open';

/**
 * Why the vault refused. `insecure`: the page has no safe address, so that the browser lends no encryption; `locked`: it has to be unlocked
 * first; `exists`: there is one already; `damaged`: what lies here is not what was put here; `newer`: a newer Tiny Tides wrote it;
 * `unknown`: there is no such patient; `weak`: the passcode is too short.
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
  | 'weak';

/** What the vault rejects with; what was stored is untouched. */
export class VaultError extends Error {
  constructor(
    readonly fault: VaultFault,
    readonly detail: string,
  ) {
    super(`${fault}: ${detail}`);
    this.name = 'VaultError';
  }
}

/** Letters of the shortest passcode. Trying all of six digits takes days at the speed of the key derivation; four would take an hour. */
export const LEAST_PASSCODE_LETTERS = 6;

/**
 * `wrong`: it was tried and did not fit; `waiting`: it was not even tried, because too many did not fit before. `waitMs`: how long the next try
 * has to wait, also after a reload; 0 for none.
 */
export type Unlocked =
  | { readonly kind: 'opened' }
  | { readonly kind: 'wrong'; readonly waitMs: number }
  | { readonly kind: 'waiting'; readonly waitMs: number };

/** How many sessions were not known, came with more than before, or brought nothing new. */
export type TakenCount = Omit<TakenIn, 'patient'>;

/** One patient in the list. */
export type PatientListing =
  | { readonly kind: 'readable'; readonly id: string; readonly summary: PatientSummary }
  /** Kept as it lies; it can be erased, and restored from a backup. */
  | { readonly kind: 'unreadable'; readonly id: string; readonly fault: VaultFault; readonly detail: string };

/** Something that has left this device, told to whoever asks. */
export interface LeftEntry {
  /** Wall clock with offset, ISO 8601. */
  readonly at: string;
  readonly what: 'plan' | 'patient' | 'backup' | 'table' | 'fhir' | 'report' | 'note' | 'blinded';
  readonly how: 'qr' | 'link' | 'file' | 'print' | 'clipboard';
  /** Whose; null for everything together. */
  readonly code: string | null;
  /** For a person, such as the file's name or the version of a plan. */
  readonly detail: string;
}

/** `ask`: nothing is changed where there is a vault of another origin; `add`: patients that are not here join; `replace`: this vault goes. */
export type RestoreChoice = 'ask' | 'add' | 'replace';

export type Restored =
  /** `added`: patients that were not here; `merged`: those that were, with everything of both; `kept`: those left as they were. */
  | { readonly kind: 'restored'; readonly added: number; readonly merged: number; readonly kept: number }
  /** The backup is of another vault than the one here: ask the person, then call again with her choice. Nothing was changed. */
  | { readonly kind: 'asks'; readonly madeAt: string; readonly inBackup: number; readonly here: number }
  | { readonly kind: 'wrong'; readonly waitMs: number }
  | { readonly kind: 'waiting'; readonly waitMs: number }
  /** Not a backup, or not whole: file, path, value and expected in words. Nothing was changed. */
  | { readonly kind: 'refused'; readonly error: Error };

/** A second way to unlock. `notOffered`: this browser has none; `offered`: it has one and none is set up. */
export type PasskeyState = 'notOffered' | 'offered' | 'present';

/** `cancelled`: the person or the browser ended it; `unsupported`: the passkey cannot make keys. Nothing was changed. */
export type PasskeyAnswer = { readonly kind: 'cancelled' } | { readonly kind: 'unsupported' };

/**
 * Everything of the console, encrypted at rest. Nothing of it can be read without the passcode, codes included. Every method that needs an
 * open vault rejects with VaultError `locked` otherwise; a rejected one has changed nothing.
 */
export interface VaultPort {
  /** Looks at what is there; before it `state` says `none`. Safe to repeat. */
  open(): Promise<VaultState>;
  readonly state: VaultState;
  /** When it was last read or written, by the clock's `nowMs`; for the lock that comes by itself. 0 while it is not open. */
  readonly lastUsedMs: number;
  /** The person is here: counts as use. */
  touch(): void;
  /** A new vault, open from then on. Rejects with `exists` where there is one, with `weak` for a short passcode. */
  create(passcode: string): Promise<void>;
  unlock(passcode: string): Promise<Unlocked>;
  /** Forgets the key at once; what is under way ends with `locked`. */
  lock(): void;
  /** `wrong` where `old` does not fit: it counts like a try to unlock. */
  changePasscode(old: string, passcode: string): Promise<Unlocked>;

  /** By code; those that cannot be read come last. */
  listPatients(): Promise<readonly PatientListing[]>;
  /**
   * A patient with a digest of each session: what the pages show, quick however many years there are. Null where there is none. Rejects with
   * `damaged` or `newer` for one that cannot be read.
   */
  readReview(id: string): Promise<PatientReview | null>;
  /** One session whole, for its curves. Null where there is none. */
  readSession(id: string, sessionId: string): Promise<KeptSession | null>;
  /** The patient with every session whole: for exports. Slow for years of them. */
  readPatient(id: string): Promise<PatientFile | null>;
  /** Writes or replaces the patient of that id. One that could not be read is kept beside it. */
  writePatient(file: PatientFile): Promise<void>;
  /** Reads, changes and writes as one step, also against other tabs; gives what was written. Rejects with `unknown` where there is none. */
  updatePatient(id: string, change: (file: PatientFile) => PatientFile): Promise<PatientFile>;
  /** Results that came back, merged by id: what is known already changes nothing. Quick however many years there are. */
  takeIn(id: string, results: readonly KeptSession[]): Promise<TakenCount>;
  /** The same for everything but the sessions, which stay as they are and are not read: notes, plans, goals, scores. */
  updateHead(id: string, change: (patient: PatientHead) => PatientHead): Promise<PatientHead>;
  /** All that is kept of this patient. Idempotent. */
  erasePatient(id: string): Promise<void>;
  /** The sample patients, in one action. Gives how many there were. */
  eraseExamples(): Promise<number>;

  /** Null where nothing was put; the caller verifies what it gets. Any plain JSON. */
  getSetting(key: string): Promise<unknown>;
  putSetting(key: string, value: unknown): Promise<void>;

  /** Oldest first. */
  listLeft(): Promise<readonly LeftEntry[]>;
  appendLeft(entry: LeftEntry): Promise<void>;

  /** Everything in one file, encrypted as it lies here; opened by the passcode that holds now. */
  backup(): Promise<Uint8Array>;
  /**
   * Takes a backup into an empty place, or into the vault that it was made of: what is on both sides is put together. `passcode`: the one that
   * held when it was made. A vault that is here must be open, but for `replace`.
   */
  restore(bytes: Uint8Array, passcode: string, choice: RestoreChoice): Promise<Restored>;
  /** The whole vault, key and all. */
  eraseAll(): Promise<void>;

  passkeyState(): Promise<PasskeyState>;
  /** Sets up the passkey of this device as a second unlock. The passcode stays. */
  addPasskey(passcode: string): Promise<Unlocked | PasskeyAnswer>;
  unlockByPasskey(): Promise<Unlocked | PasskeyAnswer>;
  removePasskey(): Promise<void>;
}
