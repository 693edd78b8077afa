import { type Signal, signal } from '@preact/signals';
import type { MovementId } from '../../movement/movement-id';
import { type StoredSession, StoreError, type StoreFault, type StorePort } from '../../ports/store-port';
import type { SessionRecord } from '../../record/session-record';
import { interruptedSession } from '../../record/session-recorder';
import type { LevelBook } from '../../therapy/level-spec';
import type { SceneId } from '../../therapy/scene-id';
import { tellOwnError } from '../own-error';
import type { ChosenScenes } from '../session/chosen-scenes';
import type { SessionListener } from '../session/session-listener';
import { type BroughtPlan, confirmedProfile } from './confirmed-profile';
import { datedByNow, MET_LATER_KEY, type MetLater, metNow, metOf, readMetLater } from './later-than-now';
import { PLAYER_KEY, type PlayerProfile } from './player-profile';
import { readProfile } from './read-profile';

/**
 * Cameras of which it is known that left is left, by `sourceId`. Answers that were kept by a camera's label alone
 * (`camera-sides`) stay stored and count no more: another camera may have the same label, and be mirrored.
 */
export const SIDES_KEY = 'source-sides';
/** Profiles as they were stored, copied before something that made no sense in them is written over. */
const APART_KEY = 'apart:';

/**
 * What this device remembers: everybody who plays on it, and its cameras. What is known here was read while the play was
 * this tab's, or is only looked at: whoever takes the play over reads everything anew before a word of it is written.
 */
export class DeviceMemory implements SessionListener {
  /** What the store said when it was opened; null until then. */
  readonly found: Signal<'empty' | 'kept' | 'vanished' | 'elsewhere' | 'blocked' | 'insecure' | null> = signal(null);
  /** All was erased in another tab while this one stood open, and nothing was kept here since. */
  readonly erasedAway: Signal<boolean> = signal(false);
  readonly players: Signal<readonly PlayerProfile[]> = signal([]);
  /** Who plays now; null without a plan. */
  readonly player: Signal<PlayerProfile | null> = signal(null);
  /** Profiles that nobody can play with; they stay stored as they are. */
  readonly unusable: Signal<number> = signal(0);
  /** Players whose profile is not stored as it is now, and why. */
  readonly unkept: Signal<ReadonlyMap<string, StoreFault>> = signal(new Map());
  /** Why the answer about left and right is not stored; null when it is, or when nothing was answered. */
  readonly sidesUnkept: Signal<StoreFault | null> = signal(null);
  /** Sessions with the camera that were played since this page was opened: they count against the day, stored or not. */
  readonly playedHere: Signal<readonly SessionRecord[]> = signal([]);
  /** The store could not be read when it was asked for sessions: the dose counts only what was played here. */
  readonly unreadable: Signal<boolean> = signal(false);
  /** Who swims in a taste without a plan: known as long as this page is open, and never kept. */
  readonly tasteScenes: Signal<ChosenScenes> = signal({});
  private metLater: MetLater = {};
  private readonly cameras = new Set<string>();
  /** Stored profiles in which something made no sense, as they were stored. */
  private readonly damaged = new Map<string, unknown>();
  private looking: Promise<void> = Promise.resolve();
  private writing: Promise<unknown> = Promise.resolve();
  private readRest: () => Promise<void> = async () => {};

  constructor(
    private readonly store: StorePort,
    private readonly levels: LevelBook,
  ) {}

  /** Reads what was kept; a session that broke off is closed as what it was. `readRest`: what else is read at the start. */
  open(readRest: () => Promise<void>): Promise<void> {
    this.readRest = readRest;
    this.looking = this.look();
    return this.looking;
  }

  /** The page was away and is shown again: what is kept may have changed, and who plays on this device too. */
  lookAgain(): Promise<void> {
    this.looking = Promise.allSettled([this.looking, this.writing]).then(() => this.look());
    return this.looking;
  }

  /** A wish in a tab that was told to play in the other one: is that closed by now? Then all is read anew, and kept here. */
  takeOver(): Promise<void> {
    if (this.found.value !== 'elsewhere') return this.looking;
    this.looking = this.looking.then(async () => {
      if (this.found.value === 'elsewhere' && (await this.claims())) await this.look();
    });
    return this.looking;
  }

  /** All was erased in another tab: nothing of what was known here is true any more. */
  erasedElsewhere(): Promise<void> {
    this.forgetAll();
    this.erasedAway.value = true;
    this.looking = this.looking.then(() => this.look());
    return this.looking;
  }

  /**
   * The player of a plan that was just confirmed plays now; who had this plan before goes on. Done when it is kept or
   * refused. `gone`: all was erased meanwhile, and nobody plays.
   */
  async confirm(brought: BroughtPlan): Promise<'plays' | 'gone'> {
    await this.takeOver();
    const before = this.players.value.find(({ plan }) => plan.id === brought.plan.id) ?? null;
    const profile = confirmedProfile({ ...brought, before });
    await this.keep(profile);
    if (!this.players.value.some(({ id }) => id === profile.id)) return 'gone';
    this.player.value = profile;
    // Not waited for: some browsers ask the person, who may take their time.
    if (!this.unkept.value.has(profile.id)) void this.store.staying('ask');
    return 'plays';
  }

  /** Keeps a profile, new or changed. Done when it is written, or when the store has refused: then `unkept` says so. */
  async keep(profile: PlayerProfile): Promise<void> {
    const { players, player, unkept } = this;
    players.value = [...players.value.filter((known) => known.id !== profile.id), profile];
    if (player.value?.id === profile.id) player.value = profile;
    const writing = this.refusalOf(() => this.write(profile));
    this.writing = writing;
    const refused = await writing;
    // Somebody who was erased meanwhile is nobody to be told about.
    if (!players.value.some(({ id }) => id === profile.id)) return;
    if (refused === null) this.erasedAway.value = false;
    const others = [...unkept.value].filter(([id]) => id !== profile.id);
    unkept.value = new Map(refused === null ? others : [...others, [profile.id, refused]]);
  }

  /** What was refused is tried once more. */
  async keepAgain(playerId: string): Promise<void> {
    await this.takeOver();
    const profile = this.players.value.find(({ id }) => id === playerId);
    if (profile !== undefined) await this.keep(profile);
  }

  /** Who swims with a player in a movement from now on; without a player (null) only as long as this page is open. */
  async chooseScene(playerId: string | null, movement: MovementId, scene: SceneId): Promise<void> {
    if (playerId === null) {
      this.tasteScenes.value = { ...this.tasteScenes.value, [movement]: scene };
      return;
    }
    await this.takeOver();
    const profile = this.players.value.find(({ id }) => id === playerId);
    if (profile !== undefined) await this.keep({ ...profile, scenes: { ...profile.scenes, [movement]: scene } });
  }

  played(record: SessionRecord, playerId: string | null, change: (now: PlayerProfile) => PlayerProfile): void {
    const others = this.playedHere.value.filter(({ id }) => id !== record.id);
    this.playedHere.value = [...others, record];
    // Who played is looked up after the reading: another tab may have moved them on before this one took over.
    void this.looking.then(async () => {
      const now = this.players.value.find(({ id }) => id === playerId);
      if (now !== undefined) await this.keep(change(now));
    });
  }

  /** The sessions with the camera that count against the day of a player, or of nobody (null), as they count at `nowIso`. */
  async cameraSessions(playerId: string | null, nowIso: string): Promise<readonly SessionRecord[]> {
    try {
      return await this.countedSessions(playerId, nowIso);
    } catch (error) {
      // Not the store's refusal but a mistake of our own: a page that waits for the day must not stay empty for ever.
      tellOwnError(error);
      this.unreadable.value = true;
      return this.playedHere.value.filter((one) => one.source === 'camera' && one.playerId === playerId);
    }
  }

  private async countedSessions(playerId: string | null, nowIso: string): Promise<readonly SessionRecord[]> {
    const here = this.playedHere.value;
    const { sessions, ids } = await this.storedSessions();
    const stored = sessions.filter(({ id }) => !here.some((one) => one.id === id));
    const counted = [...stored, ...here].filter((one) => one.source === 'camera' && one.playerId === playerId);
    // What could not be listed just now is still there.
    const known = ids === null ? this.metLater : metOf(this.metLater, new Set([...ids, ...here.map(({ id }) => id)]));
    const met = metNow(known, counted, nowIso);
    if (met !== this.metLater) {
      this.metLater = met;
      // A refusal costs only that the waiting begins again at the next start.
      void this.refusalOf(() => this.store.put(MET_LATER_KEY, met));
    }
    return datedByNow(met, counted);
  }

  isSidesKnown(sourceId: string | null): boolean {
    return sourceId !== null && this.cameras.has(sourceId);
  }

  sidesKnown(sourceId: string | null): void {
    // A camera that cannot be told from the next one is asked about each time.
    if (sourceId === null) return;
    this.cameras.add(sourceId);
    void this.looking.then(async () => {
      this.sidesUnkept.value = await this.refusalOf(() => this.store.put(SIDES_KEY, [...this.cameras]));
    });
  }

  /** Everything that is kept is erased, and forgotten here too. Rejects, with nothing forgotten, when the store refuses. */
  async erase(): Promise<void> {
    await this.store.eraseAll();
    this.forgetAll();
  }

  private forgetAll(): void {
    this.players.value = [];
    this.player.value = null;
    this.unusable.value = 0;
    this.unkept.value = new Map();
    this.sidesUnkept.value = null;
    this.playedHere.value = [];
    this.tasteScenes.value = {};
    this.metLater = {};
    this.damaged.clear();
    this.cameras.clear();
  }

  /** Every session that can be read, and the ids of all; `ids` is null where they could not be listed. */
  private async storedSessions(): Promise<{ sessions: readonly SessionRecord[]; ids: readonly string[] | null }> {
    let stored: readonly StoredSession[] = [];
    const refused = await this.refusalOf(async () => {
      stored = await this.store.listSessions();
    });
    this.unreadable.value = refused !== null && this.found.value !== 'blocked';
    const sessions = stored.map(({ session }) => session).filter((session) => session !== null);
    return { sessions, ids: refused === null ? stored.map(({ id }) => id) : null };
  }

  private async look(): Promise<void> {
    const { found, store } = this;
    try {
      const lies = await store.open();
      // Claimed before the reading: what another tab writes until it lets go is read here.
      const mine = await this.claims();
      await this.readPlayers();
      await unlessBroken(async () => {
        const ids: unknown = await store.get(SIDES_KEY);
        if (Array.isArray(ids)) for (const id of ids) if (typeof id === 'string') this.cameras.add(id);
      });
      await unlessBroken(async () => {
        this.metLater = readMetLater(await store.get(MET_LATER_KEY));
      });
      await unlessBroken(this.readRest);
      found.value = mine ? lies : 'elsewhere';
      if (mine) await this.closeBrokenOff(await store.listSessions());
    } catch (error) {
      found.value = error instanceof StoreError && error.fault === 'insecure' ? 'insecure' : 'blocked';
      if (!(error instanceof StoreError)) throw error;
    }
  }

  private async claims(): Promise<boolean> {
    return (await this.store.claimPlay()) === 'mine';
  }

  private async closeBrokenOff(sessions: readonly StoredSession[]): Promise<void> {
    for (const { session } of sessions) {
      // A refusal costs nothing: it stays stored as it is, and the next start closes it.
      if (session?.ending === 'open') await this.refusalOf(() => this.store.putSession(interruptedSession(session)));
    }
  }

  /** Null when it was done; else why the store refused it. What is no refusal of the store goes on. */
  private async refusalOf(step: () => Promise<void>): Promise<StoreFault | null> {
    try {
      await step();
      return null;
    } catch (error) {
      if (error instanceof StoreError) return error.fault;
      throw error;
    }
  }

  private async write(profile: PlayerProfile): Promise<void> {
    const key = `${PLAYER_KEY}${profile.id}`;
    if (this.damaged.has(key)) {
      await this.store.put(`${APART_KEY}${key}`, this.damaged.get(key));
      this.damaged.delete(key);
    }
    await this.store.put(key, profile);
  }

  private async readPlayers(): Promise<void> {
    const values = await this.store.listValues();
    const profiles: PlayerProfile[] = [];
    const unusable = new Set<string>();
    this.damaged.clear();
    for (const { key, value } of values.filter(({ key }) => key.startsWith(PLAYER_KEY))) {
      const { state, profile } = readProfile(value, this.levels);
      if (profile === null) {
        unusable.add(key);
        continue;
      }
      if (state === 'mended') this.damaged.set(key, value);
      profiles.push(profile);
    }
    // A copy that was set aside has its good successor under the same key.
    for (const { id } of profiles) unusable.delete(`${PLAYER_KEY}${id}`);
    this.unusable.value = unusable.size;
    await this.takeIn(profiles);
  }

  /** What is stored goes before what is only known here; of that, whose plan is stored for somebody already is that player. */
  private async takeIn(stored: readonly PlayerProfile[]): Promise<void> {
    const onlyHere = this.players.value.filter(({ id }) => this.unkept.value.has(id));
    const isStored = (one: PlayerProfile) => stored.some(({ id, plan }) => id === one.id || plan.id === one.plan.id);
    const fresh = onlyHere.filter((one) => !isStored(one));
    const { player } = this;
    const now = player.value;
    this.players.value = [...stored, ...fresh];
    this.unkept.value = new Map([...this.unkept.value].filter(([id]) => fresh.some((one) => one.id === id)));
    if (now !== null) {
      const same = this.players.value.find(({ id }) => id === now.id);
      player.value = same ?? this.players.value.find(({ plan }) => plan.id === now.plan.id) ?? null;
    }
    for (const one of fresh) await this.keep(one);
  }
}

/**
 * Reads one value; one that is broken, or that a newer version wrote, is as if nothing had been put there: it stays as it
 * lies, goes into the export raw, and the store sets it aside before anything is written in its place.
 */
async function unlessBroken(read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    const fault = error instanceof StoreError ? error.fault : null;
    if (fault !== 'corrupt' && fault !== 'newer') throw error;
  }
}
