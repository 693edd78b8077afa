import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { byNeed, type CaseloadRow } from '../caseload/overview/by-need';
import { DEFAULT_THRESHOLDS } from '../caseload/overview/flag-thresholds';
import { flagsOf } from '../caseload/overview/flags';
import type { PatientFile, PatientHead } from '../caseload/patient-file';
import { type PatientReview, sameReview } from '../caseload/review/patient-review';
import { type PatientListing, type Unlocked, VaultError, type VaultState } from '../ports/vault-port';
import type { ConsolePorts } from './console-ports';
import { hashOf, type Place, placeIn } from './place';

/** Minutes without use after which the console locks itself, so that a screen left open is not read: about the time of two patients. */
const LOCKS_AFTER_MINUTES = 10;

/** State and actions of the pages; everything that is stored goes through the vault. */
export interface Console {
  readonly ports: ConsolePorts;
  readonly vault: ReadonlySignal<VaultState>;
  readonly place: ReadonlySignal<Place>;
  readonly listings: ReadonlySignal<readonly PatientListing[]>;
  /** Patients that can be read, most urgent first. */
  readonly rows: ReadonlySignal<readonly CaseloadRow[]>;
  /**
   * The patient of the present screen with a digest of each session; null where there is none or while it is being read. Whole sessions
   * are read from the vault where they are asked for: years of them take long.
   */
  readonly review: ReadonlySignal<PatientReview | null>;
  /** The last refusal of the vault, until it is dismissed; nothing stored was changed by it. */
  readonly refused: Signal<VaultError | null>;
  open(): Promise<void>;
  go(place: Place): void;
  /** Follows the back and forward buttons of the browser. */
  follow(hash: string): void;
  create(passcode: string): Promise<void>;
  unlock(passcode: string): Promise<Unlocked | null>;
  lock(): void;
  /** Call regularly: locks when the console was not used for long. */
  tick(): void;
  /** Writes a new patient and opens it. */
  add(file: PatientFile): Promise<void>;
  /** Writes several patients without leaving the present screen. */
  addAll(files: readonly PatientFile[]): Promise<void>;
  /** Changes the present patient, except the sessions, in one step; false where the vault refused, which the page then says. */
  change(how: (head: PatientHead) => PatientHead): Promise<boolean>;
  /** Runs an action on the vault; null where the vault refused, which the page then says. The lists are read again afterwards. */
  asking<T>(what: () => Promise<T>): Promise<T | null>;
}

/** The state that the pages read. */
function createShown(hash: string) {
  return {
    vault: signal<VaultState>('none'),
    place: signal<Place>(placeIn(hash)),
    listings: signal<readonly PatientListing[]>([]),
    review: signal<PatientReview | null>(null),
    refused: signal<VaultError | null>(null),
  };
}

/** Reads the vault's content for the present screen; nothing while the vault is not open. */
async function readInto(shown: ReturnType<typeof createShown>, { vault }: ConsolePorts): Promise<void> {
  shown.vault.value = vault.state;
  if (vault.state !== 'open') {
    shown.listings.value = [];
    shown.review.value = null;
    return;
  }
  const here = shown.place.value;
  shown.listings.value = await vault.listPatients();
  const review = 'id' in here ? await vault.readReview(here.id) : null;
  // Whoever went on meanwhile is shown what belongs to the place she is at.
  if (shown.place.value === here) shown.review.value = sameReview(shown.review.value, review);
}

/** The console on its ports. `setHash`: writes the address; `hash`: the initial one. */
export function createConsole(ports: ConsolePorts, hash: string, setHash: (hash: string) => void): Console {
  const shown = createShown(hash);
  const { vault, place, listings, review, refused } = shown;
  const read = () => readInto(shown, ports);
  const refuse = (error: unknown) => {
    if (!(error instanceof VaultError)) throw error;
    refused.value = error;
    vault.value = ports.vault.state;
  };

  const asking = async <T>(what: () => Promise<T>): Promise<T | null> => {
    try {
      const answer = await what();
      await read();
      return answer;
    } catch (error) {
      refuse(error);
      return null;
    }
  };

  /** Changes a patient without its sessions: years of sessions are not read again for one changed number. */
  const changing = async (id: string, how: (head: PatientHead) => PatientHead): Promise<boolean> => {
    try {
      const patient = await ports.vault.updateHead(id, how);
      if (review.value?.patient.id === id) review.value = { ...review.value, patient };
      listings.value = await ports.vault.listPatients();
      return true;
    } catch (error) {
      refuse(error);
      // The page goes on with what is stored, also with what another window has stored.
      await read().catch(refuse);
      return false;
    }
  };

  /** Shows a place; false where one is there already. */
  const show = (next: Place): boolean => {
    ports.vault.touch();
    if (hashOf(next) === hashOf(place.value)) return false;
    place.value = next;
    if (review.value?.patient.id !== ('id' in next ? next.id : null)) review.value = null;
    void asking(async () => {});
    return true;
  };
  const go = (next: Place) => {
    if (show(next)) setHash(hashOf(next));
  };

  return {
    ports,
    ...{ vault, place, listings, review, refused, go, asking },
    rows: computed(() => rowsOf(listings.value, ports.clock.nowIso())),
    open: async () => void (await asking(() => ports.vault.open())),
    // The browser has written the address already: writing it again would make its Back a step to where one is.
    follow: (at) => void show(placeIn(at)),
    create: async (passcode) => void (await asking(() => ports.vault.create(passcode))),
    unlock: (passcode) => asking(() => ports.vault.unlock(passcode)),
    lock() {
      ports.vault.lock();
      void read();
    },
    tick() {
      const quietMs = ports.clock.nowMs() - ports.vault.lastUsedMs;
      if (ports.vault.state === 'open' && quietMs > LOCKS_AFTER_MINUTES * 60_000) this.lock();
    },
    async add(file) {
      if ((await asking(() => writeAll(ports, [file]).then(() => true))) === true) go({ at: 'patient', id: file.id });
    },
    addAll: async (files) => void (await asking(() => writeAll(ports, files))),
    async change(how) {
      const here = place.value;
      if (!('id' in here)) return false;
      return changing(here.id, how);
    },
  };
}

async function writeAll({ vault }: ConsolePorts, files: readonly PatientFile[]): Promise<void> {
  for (const file of files) await vault.writePatient(file);
}

function rowsOf(listings: readonly PatientListing[], nowIso: string): readonly CaseloadRow[] {
  return byNeed(
    listings.flatMap((listing) =>
      listing.kind === 'readable'
        ? [{ summary: listing.summary, flags: flagsOf(listing.summary, DEFAULT_THRESHOLDS, nowIso) }]
        : [],
    ),
  );
}
