import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { byNeed, type CaseloadRow } from '../caseload/overview/by-need';
import type { FlagThresholds } from '../caseload/overview/flag-thresholds';
import { flagsOf } from '../caseload/overview/flags';
import type { PatientFile, PatientHead } from '../caseload/patient-file';
import { type PatientReview, sameReview } from '../caseload/review/patient-review';
import { type PatientListing, type Unlocked, VaultError, type VaultState } from '../ports/vault-port';
import { instantOf } from '../therapy/dose/new-day';
import type { ConsolePorts } from './console-ports';
import { hashOf, type Place, placeIn } from './place';
import { type Chosen, chosenIn, type KeptChoice, keepChosen, USUAL } from './settings/chosen';

/** State and actions of the pages; everything that is stored goes through the vault. */
export interface Console {
  readonly ports: ConsolePorts;
  /** `opening`: it is not known yet whether there is one. */
  readonly vault: ReadonlySignal<VaultState | 'opening'>;
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
  /** What the therapist has chosen for the whole console; the usual while the vault is not open. */
  readonly chosen: ReadonlySignal<KeptChoice>;
  /** Chooses something, which holds at once and is kept; false where the vault refused, which the page then says. */
  choose(change: Partial<Chosen>): Promise<boolean>;
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
    vault: signal<VaultState | 'opening'>('opening'),
    place: signal<Place>(placeIn(hash)),
    listings: signal<readonly PatientListing[]>([]),
    review: signal<PatientReview | null>(null),
    refused: signal<VaultError | null>(null),
    chosen: signal<KeptChoice>({ chosen: USUAL, faults: [] }),
  };
}

/** Changes of patients that are being stored. What is read while they are may be older than they are. */
function createUnderWay() {
  const stored = new Set<Promise<unknown>>();
  let begun = 0;
  return {
    isAny: () => stored.size > 0,
    async while<T>(storing: Promise<T>): Promise<T> {
      begun += 1;
      stored.add(storing);
      try {
        return await storing;
      } finally {
        stored.delete(storing);
      }
    },
    /** Reads after all that was changed before, and again where something was changed meanwhile. */
    async after<T>(read: () => Promise<T>): Promise<T> {
      for (;;) {
        await Promise.allSettled(stored);
        const before = begun;
        const answer = await read();
        if (before === begun) return answer;
      }
    },
  };
}

/** Reads the vault's content for the present screen; nothing while the vault is not open. */
async function readInto(
  shown: ReturnType<typeof createShown>,
  { vault }: ConsolePorts,
  underWay: ReturnType<typeof createUnderWay>,
): Promise<void> {
  shown.vault.value = vault.state;
  if (vault.state !== 'open') {
    shown.listings.value = [];
    shown.review.value = null;
    return;
  }
  const here = shown.place.value;
  const [kept, listings] = await Promise.all([chosenIn(vault), vault.listPatients()]);
  shown.chosen.value = kept;
  shown.listings.value = listings;
  const review = 'id' in here ? await underWay.after(() => vault.readReview(here.id)) : null;
  // Whoever went on meanwhile is shown what belongs to the place she is at.
  if (shown.place.value === here) shown.review.value = sameReview(shown.review.value, review);
}

/** Puts what was chosen on the page at once, and keeps it; false where the vault refuses, and then the page is as before. */
async function choosing(
  { chosen }: ReturnType<typeof createShown>,
  { vault }: ConsolePorts,
  change: Partial<Chosen>,
  refuse: (error: unknown) => void,
): Promise<boolean> {
  const before = chosen.value;
  chosen.value = { ...before, chosen: { ...before.chosen, ...change } };
  try {
    await keepChosen(vault, change);
    if (before.faults.length > 0) chosen.value = await chosenIn(vault);
    return true;
  } catch (error) {
    chosen.value = before;
    refuse(error);
    return false;
  }
}

/** Says at each call whether the open console has been left alone for as long as was chosen. */
function leftAlone({ chosen }: ReturnType<typeof createShown>, { vault, clock }: ConsolePorts): () => boolean {
  let askedAt = instantOf(clock.nowIso());
  return () => {
    const limitMs = chosen.value.chosen.locksAfterMinutes * 60_000;
    const quietMs = clock.nowMs() - vault.lastUsedMs;
    // The page's own clock may stand still while the device sleeps; the wall clock does not.
    const before = askedAt;
    askedAt = instantOf(clock.nowIso());
    return vault.state === 'open' && Math.max(quietMs, askedAt - before) > limitMs;
  };
}

/** The console on its ports. `setHash`: writes the address; `hash`: the initial one. */
export function createConsole(ports: ConsolePorts, hash: string, setHash: (hash: string) => void): Console {
  const [shown, underWay] = [createShown(hash), createUnderWay()];
  const { vault, place, listings, review, refused, chosen } = shown;
  const read = () => readInto(shown, ports, underWay);
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
      const patient = await underWay.while(ports.vault.updateHead(id, how));
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
    // The next page begins with what the last one has changed: it waits where that is still being stored.
    if (underWay.isAny() || review.value?.patient.id !== ('id' in next ? next.id : null)) review.value = null;
    void asking(async () => {});
    return true;
  };
  const go = (next: Place) => {
    if (show(next)) setHash(hashOf(next));
  };

  const isLeftAlone = leftAlone(shown, ports);

  return {
    ports,
    ...{ vault, place, listings, review, refused, chosen, go, asking },
    choose: (change) => choosing(shown, ports, change, refuse),
    rows: computed(() => rowsOf(listings.value, chosen.value.chosen.thresholds, ports.clock.nowIso())),
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
      if (isLeftAlone()) this.lock();
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

function rowsOf(
  listings: readonly PatientListing[],
  thresholds: FlagThresholds,
  nowIso: string,
): readonly CaseloadRow[] {
  return byNeed(
    listings.flatMap((listing) =>
      listing.kind === 'readable'
        ? [{ summary: listing.summary, flags: flagsOf(listing.summary, thresholds, nowIso) }]
        : [],
    ),
  );
}
