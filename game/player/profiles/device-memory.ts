import { type Signal, signal } from '@preact/signals';
import type { MovementId } from '../../movement/movement-id';
import { type StoredSession, StoreError, type StoreFault, type StorePort } from '../../ports/store-port';
import type { SessionRecord } from '../../record/session-record';
import { interruptedSession } from '../../record/session-recorder';
import { type PlanNotTaken, takePlan } from '../../therapy/handover/take-plan';
import type { LevelBook } from '../../therapy/level/level-spec';
import type { SceneId } from '../../therapy/scene-id';
import { tellOwnError } from '../own-error';
import type { ChosenScenes } from '../session/chosen-scenes';
import type { SessionListener } from '../session/session-listener';
import { type BroughtPlan, confirmedProfile, goesOver } from './confirmed-profile';
import { datedByNow, MET_LATER_KEY, type MetLater, metNow, metOf, readMetLater } from './later-than-now';
import { LeftLog } from './left-log';
import { PLAYER_KEY, type PlayerProfile } from './player-profile';
import { readProfile } from './read-profile';
import { type Meeting, meetSaved } from './saved/meet-saved';
import type { Saved } from './saved/read-saved';
import { damagedSessions, storedProfiles } from './stored-here';
import { doneAgain, type ProfileChange, type WaitingChange } from './waiting-changes';

/**
 * Ids (`sourceId`) of the cameras that are known to show left as left. Older answers, stored by a camera's label alone
 * (`camera-sides`), stay stored but do not count any more: another camera may have the same label and be mirrored.
 */
const SIDES_KEY = 'source-sides';
/** Copies of stored profiles with invalid parts, made before the profile is overwritten. */
const APART_KEY = 'apart:';

/**
 * A profile whose newest state is not stored, and why: `plan`: the plan itself is not stored; `place`: only later
 * changes are not (stair positions, reef, chosen scenes).
 */
export interface Unkept {
  readonly what: 'plan' | 'place';
  readonly why: StoreFault;
}

/**
 * What this device remembers: its players and its cameras. Only the tab that holds the claim to play writes. A tab that
 * takes over the claim reads everything again before it writes anything.
 */
export class DeviceMemory implements SessionListener {
  /** The answer of the store when it was opened; null until then. */
  readonly found: Signal<'empty' | 'kept' | 'vanished' | 'elsewhere' | 'blocked' | 'insecure' | null> = signal(null);
  /** True when another tab has erased everything while this one was open, and nothing was stored here since. */
  readonly erasedAway: Signal<boolean> = signal(false);
  readonly players: Signal<readonly PlayerProfile[]> = signal([]);
  /** The current player; null without a plan. */
  readonly player: Signal<PlayerProfile | null> = signal(null);
  /** Number of stored profiles that cannot be used; they stay stored unchanged. */
  readonly unusable: Signal<number> = signal(0);
  /** Whether a profile is stored that a newer Tiny Tides wrote; it stays stored unchanged. */
  readonly newer: Signal<boolean> = signal(false);
  /** Number of stored sessions that cannot be read because they are damaged; they stay stored unchanged. */
  readonly broken: Signal<number> = signal(0);
  /** The newest session that was found open, and was closed, when the store was read; null once it was told. */
  readonly brokeOff: Signal<SessionRecord | null> = signal(null);
  /** Players whose newest profile is not stored, by id. */
  readonly unkept: Signal<ReadonlyMap<string, Unkept>> = signal(new Map());
  /** Why the answer about left and right is not stored; null when it is, or when nothing was answered. */
  readonly sidesUnkept: Signal<StoreFault | null> = signal(null);
  /** Sessions with the camera that were played since this page was opened: they count for the day, stored or not. */
  readonly playedHere: Signal<readonly SessionRecord[]> = signal([]);
  /** What `cameraSessions` answered last, by player. */
  readonly counted = new Map<string | null, readonly SessionRecord[]>();
  /** True when the store could not be read for sessions: the dose then counts only what was played on this page. */
  readonly unreadable: Signal<boolean> = signal(false);
  /** The chosen scenes of a trial game without a plan: kept only as long as this page is open. */
  readonly tasteScenes: Signal<ChosenScenes> = signal({});
  /** What left this device. */
  readonly left: LeftLog;
  private metLater: MetLater = {};
  private readonly cameras = new Set<string>();
  /** Stored profiles with invalid parts, as they were stored, by key. */
  private damaged = new Map<string, unknown>();
  /** Changes to profiles that the store has not taken yet, by player, oldest first: applied again to whatever is read later. */
  private readonly waiting = new Map<string, readonly WaitingChange[]>();
  /** The plans as they are stored, by player, as text. */
  private readonly storedPlans = new Map<string, string>();
  /** Players whose plan turned out to be stored under another player's id: this tab's id, and the stored id. */
  private readonly turnedOut = new Map<string, string>();
  /** Reading of the store in progress. Never rejects: whatever waits for it goes on afterwards. */
  private looking: Promise<void> = Promise.resolve();
  private writing: Promise<unknown> = Promise.resolve();
  private readRest: () => Promise<void> = async () => {};

  constructor(
    private readonly store: StorePort,
    private readonly levels: LevelBook,
  ) {
    this.left = new LeftLog(store);
  }

  /** Reads what is stored; an interrupted session is closed as `interrupted`. `readRest`: what else is read at the start. */
  open(readRest: () => Promise<void>): Promise<void> {
    this.readRest = readRest;
    this.looking = this.look();
    return this.looking;
  }

  /**
   * Reads everything again when the page is shown again: the stored data may have changed, and so may the tab that
   * holds the claim to play.
   */
  lookAgain(): Promise<void> {
    this.looking = Promise.allSettled([this.looking, this.writing]).then(() => this.look());
    return this.looking;
  }

  /**
   * For a change in a tab that does not hold the claim to play: if the other tab is closed by now, reads everything
   * again and stores from here on.
   */
  takeOver(): Promise<void> {
    if (this.found.value !== 'elsewhere') return this.looking;
    this.looking = this.looking.then(async () => {
      if (this.found.value === 'elsewhere' && (await this.claims())) await this.look();
    });
    return this.looking;
  }

  /** Another tab has erased everything: forgets what was known here. */
  erasedElsewhere(): Promise<void> {
    this.forgetAll();
    this.erasedAway.value = true;
    this.looking = this.looking.then(() => this.look());
    return this.looking;
  }

  /**
   * Makes the player of a plan that was just confirmed the current one; a player who had this plan before is kept. Done
   * when the store has written or refused it. `gone`: everything was erased meanwhile, and there is no current player.
   * Where the plan is not accepted, because only now it became known who plays here, the answer says why and nothing is
   * changed.
   */
  async confirm(brought: BroughtPlan): Promise<'plays' | 'gone' | PlanNotTaken> {
    await this.takeOver();
    const taking = takePlan(brought, this.players.value, brought.nowIso, brought.who);
    if ('refused' in taking) return taking.refused;
    const before = taking.takenFor;
    const profile = confirmedProfile({ ...brought, before });
    // Over what another window has confirmed meanwhile goes only a newer plan.
    const change: ProfileChange = (now) =>
      now.confirmedAt === before?.confirmedAt || goesOver(brought, now)
        ? confirmedProfile({ ...brought, before: now })
        : now;
    await this.keep(profile.id, [...this.waitingOf(profile.id), { change, after: profile }]);
    const known = this.find(profile.id);
    if (known === null) return 'gone';
    this.player.value = known;
    // Not waited for: some browsers ask the person, who may take their time.
    if (!this.unkept.value.has(known.id)) void this.store.staying('ask');
    return 'plays';
  }

  /**
   * Changes a player's profile and stores it; does nothing where this id is unknown. Done when it is written, or when
   * the store has refused: then `unkept` says so, and the change is applied again to whatever is read from the store
   * later.
   */
  async change(playerId: string, change: ProfileChange): Promise<void> {
    const now = this.find(playerId);
    if (now !== null) await this.keep(now.id, [...this.waitingOf(now.id), { change, after: change(now) }]);
  }

  /** `changes`: all changes of this player that the store has not taken, at least one; the state after the last one is stored. */
  private async keep(playerId: string, changes: readonly WaitingChange[]): Promise<void> {
    const { players, player, unkept } = this;
    const profile = changes.at(-1)?.after;
    if (profile === undefined) return;
    this.waiting.set(playerId, changes);
    players.value = [...players.value.filter((known) => known.id !== playerId), profile];
    if (player.value?.id === playerId) player.value = profile;
    const writing = this.refusalOf(() => this.write(profile));
    this.writing = writing;
    const refused = await writing;
    // Somebody who was erased meanwhile is nobody to be told about.
    if (!players.value.some(({ id }) => id === playerId)) return;
    const others = [...unkept.value].filter(([id]) => id !== playerId);
    if (refused === null) {
      this.erasedAway.value = false;
      this.storedPlans.set(playerId, JSON.stringify(profile.plan));
      const waiting = this.waitingOf(playerId);
      this.waiting.set(playerId, waiting.slice(waiting.findIndex(({ after }) => after === profile) + 1));
      unkept.value = new Map(others);
      return;
    }
    // What was stored before went with all the rest.
    if (refused === 'erased') this.storedPlans.clear();
    const what = this.storedPlans.get(playerId) === JSON.stringify(profile.plan) ? 'place' : 'plan';
    unkept.value = new Map([...others, [playerId, { what, why: refused }]]);
  }

  /** Tries again to store what was refused. */
  async keepAgain(playerId: string): Promise<void> {
    await this.takeOver();
    await this.keep(playerId, this.waitingOf(playerId));
  }

  /** Sets a player's scene for a movement; without a player (null), only as long as this page is open. */
  async chooseScene(playerId: string | null, movement: MovementId, scene: SceneId): Promise<void> {
    if (playerId === null) {
      this.tasteScenes.value = { ...this.tasteScenes.value, [movement]: scene };
      return;
    }
    await this.takeOver();
    await this.change(playerId, (now) => ({ ...now, scenes: { ...now.scenes, [movement]: scene } }));
  }

  played(record: SessionRecord, playerId: string | null, change: ProfileChange): void {
    const others = this.playedHere.value.filter(({ id }) => id !== record.id);
    this.playedHere.value = [...others, record];
    // Who played is looked up after the reading: another tab may have moved them on before this one took over.
    if (playerId !== null) void this.looking.then(() => this.change(playerId, change)).catch(tellOwnError);
  }

  /** The sessions with the camera that count for the day of a player, or without a player (null), dated as they count at `nowIso`. */
  async cameraSessions(playerId: string | null, nowIso: string): Promise<readonly SessionRecord[]> {
    try {
      const sessions = await this.countedSessions(playerId, nowIso);
      this.counted.set(playerId, sessions);
      return sessions;
    } catch (error) {
      // Not the store's refusal but a mistake of our own: a page that waits for the day must not stay empty for ever.
      tellOwnError(error);
      this.unreadable.value = true;
      return this.playedHere.value.filter((one) => one.source === 'camera' && this.isOf(one, playerId));
    }
  }

  private async countedSessions(playerId: string | null, nowIso: string): Promise<readonly SessionRecord[]> {
    const here = this.playedHere.value;
    const { sessions, ids } = await this.storedSessions();
    const stored = sessions.filter(({ id }) => !here.some((one) => one.id === id));
    const counted = [...stored, ...here].filter((one) => one.source === 'camera' && this.isOf(one, playerId));
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

  /** Erases everything that is stored, and forgets it here too. Rejects, with nothing forgotten, when the store refuses. */
  async erase(): Promise<void> {
    await this.store.eraseAll();
    this.forgetAll();
  }

  /** What would become of a saved file on this device. Rejects with StoreError where the store cannot be read. */
  async meet(saved: Saved): Promise<Meeting> {
    const { store } = this;
    const [sessions, values] = [await store.listSessions(), await store.listValues()];
    return meetSaved(saved, { sessions, values }, this.levels);
  }

  /** Brings a saved file back, all of it or nothing, and reads everything again. Rejects with StoreError, and nothing has changed then. */
  async bringBack(saved: Saved): Promise<Meeting> {
    await this.takeOver();
    // What this window has on its way goes first: the file meets what is stored then.
    await Promise.allSettled([this.looking, this.writing]);
    const meeting = await this.store.writeTogether((stored) => meetSaved(saved, stored, this.levels));
    this.erasedAway.value = false;
    await this.lookAgain();
    return meeting;
  }

  private forgetAll(): void {
    this.players.value = [];
    this.player.value = null;
    this.unusable.value = 0;
    this.newer.value = false;
    this.broken.value = 0;
    this.brokeOff.value = null;
    this.unkept.value = new Map();
    this.sidesUnkept.value = null;
    this.playedHere.value = [];
    this.counted.clear();
    this.tasteScenes.value = {};
    this.metLater = {};
    this.left.forget();
    this.damaged.clear();
    this.cameras.clear();
    this.waiting.clear();
    this.storedPlans.clear();
    this.turnedOut.clear();
  }

  /** The player with this id; null where the id is unknown, because everything was erased. */
  private find(playerId: string): PlayerProfile | null {
    const id = this.turnedOut.get(playerId) ?? playerId;
    return this.players.value.find((known) => known.id === id) ?? null;
  }

  /** Whether a session counts for this player, or for no player (null). */
  private isOf({ playerId }: SessionRecord, whose: string | null): boolean {
    return (playerId === null ? null : (this.turnedOut.get(playerId) ?? playerId)) === whose;
  }

  private waitingOf(playerId: string): readonly WaitingChange[] {
    return this.waiting.get(playerId) ?? [];
  }

  /** Every session that can be read, and the ids of all sessions; `ids` is null where they could not be listed. */
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
      const sessions = await store.listSessions();
      this.broken.value = damagedSessions(sessions);
      if (mine) await this.closeBrokenOff(sessions);
    } catch (error) {
      found.value = error instanceof StoreError && error.fault === 'insecure' ? 'insecure' : 'blocked';
      if (!(error instanceof StoreError)) tellOwnError(error);
    }
  }

  private async claims(): Promise<boolean> {
    return (await this.store.claimPlay()) === 'mine';
  }

  private async closeBrokenOff(sessions: readonly StoredSession[]): Promise<void> {
    for (const { session } of sessions) {
      // A refusal costs nothing: it stays stored as it is, and the next start closes it. Its last state may have come only now.
      if (session?.ending === 'open') {
        const refused = await this.refusalOf(() => this.store.updateSession(session.id, interruptedSession));
        // The oldest comes first. What was played on this very page was told at its close.
        const isOwn = this.playedHere.value.some(({ id }) => id === session.id);
        if (refused === null && !isOwn) this.brokeOff.value = interruptedSession(session);
      }
    }
  }

  /**
   * Null when the step succeeded; otherwise why the store refused it. An error of our own code is reported to the
   * console and answered as `unavailable`.
   */
  private async refusalOf(step: () => Promise<void>): Promise<StoreFault | null> {
    try {
      await step();
      return null;
    } catch (error) {
      if (error instanceof StoreError) return error.fault;
      tellOwnError(error);
      return 'unavailable';
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
    const { profiles, damaged, unusable, newer } = storedProfiles(await this.store.listValues(), this.levels);
    this.damaged = new Map(damaged);
    this.unusable.value = unusable;
    this.newer.value = newer;
    await this.takeIn(profiles);
  }

  /**
   * Merges stored profiles with those known here. The stored profile wins, and changes that the store has not taken are
   * applied to it again. A player here whose plan is already stored for another id becomes that player.
   */
  private async takeIn(stored: readonly PlayerProfile[]): Promise<void> {
    const isSame = (one: PlayerProfile, other: PlayerProfile) => this.asStored(one) === this.asStored(other);
    const due = this.players.value
      .filter(({ id }) => this.waitingOf(id).length > 0)
      .map((here) => {
        const lying =
          stored.find(({ id }) => id === here.id) ?? stored.find(({ plan }) => plan.id === here.plan.id) ?? null;
        const waiting = this.waitingOf(here.id);
        return {
          here,
          id: lying?.id ?? here.id,
          changes: lying === null ? waiting : doneAgain(lying, waiting, isSame),
        };
      });
    const now = this.player.value;
    const fresh = due.filter(({ here, id }) => id === here.id && !stored.some((one) => one.id === id));
    this.players.value = [...stored, ...fresh.map(({ here }) => here)];
    this.storedPlans.clear();
    for (const { id, plan } of stored) this.storedPlans.set(id, JSON.stringify(plan));
    this.waiting.clear();
    const waits = new Set(due.filter(({ changes }) => changes.length > 0).map(({ id }) => id));
    this.unkept.value = new Map([...this.unkept.value].filter(([id]) => waits.has(id)));
    for (const { here, id } of due) if (id !== here.id) this.turnedOut.set(here.id, id);
    this.player.value =
      now === null
        ? null
        : (this.find(now.id) ?? this.players.value.find(({ plan }) => plan.id === now.plan.id) ?? null);
    for (const { id, changes } of due) await this.keep(id, changes);
  }

  /** A profile as text, in the form in which it would be read from the store. */
  private asStored(profile: PlayerProfile): string {
    return JSON.stringify(readProfile(profile, this.levels).profile);
  }
}

/**
 * Reads one value. A broken value, or one of a newer version, counts as missing: it stays stored, is exported raw, and
 * the store sets it aside before its place is written.
 */
async function unlessBroken(read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    const fault = error instanceof StoreError ? error.fault : null;
    if (fault !== 'corrupt' && fault !== 'newer') throw error;
  }
}
