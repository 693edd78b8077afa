import { type Signal, signal } from '@preact/signals';
import { StoreError, type StorePort } from '../../ports/store-port';
import { interruptedSession } from '../../record/session-recorder';
import type { LevelBook } from '../../therapy/level-spec';
import type { SittingNews } from '../sitting/sitting-news';
import { PLAYER_KEY, type PlayerProfile } from './player-profile';
import { readProfile } from './read-profile';

/** Cameras of which it is known that left is left. */
const SIDES_KEY = 'camera-sides';
/** Profiles as they were stored, copied before something that made no sense in them is written over. */
const APART_KEY = 'apart:';

/** What this device remembers: everybody who plays on it, and its cameras. */
export class DeviceMemory implements SittingNews {
  /** What the store said when it was opened; null until then. */
  readonly found: Signal<'empty' | 'kept' | 'vanished' | 'elsewhere' | 'blocked' | 'insecure' | null> = signal(null);
  readonly players: Signal<readonly PlayerProfile[]> = signal([]);
  /** Who plays now; null without a plan. */
  readonly player: Signal<PlayerProfile | null> = signal(null);
  /** Profiles that nobody can play with; they stay stored as they are. */
  readonly unusable: Signal<number> = signal(0);
  private readonly cameras = new Set<string>();
  private keeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: StorePort,
    private readonly levels: LevelBook,
  ) {}

  /** Reads what was kept; a sitting that broke off is closed as what it was. `readRest`: what else is read at the start. */
  async open(readRest: () => Promise<void>): Promise<void> {
    try {
      this.found.value = await this.store.open();
      await this.readPlayers();
      const labels: unknown = await this.store.get(SIDES_KEY);
      if (Array.isArray(labels)) for (const label of labels) if (typeof label === 'string') this.cameras.add(label);
      await readRest();
      if ((await this.store.claimPlay()) === 'elsewhere') {
        this.found.value = 'elsewhere';
        return;
      }
      for (const { session } of await this.store.listSessions()) {
        if (session?.ending === 'open') await this.store.putSession(interruptedSession(session));
      }
    } catch (error) {
      this.found.value = error instanceof StoreError && error.fault === 'insecure' ? 'insecure' : 'blocked';
    }
  }

  /** The page was away and is shown again: what is kept may have changed, and who plays on this device too. */
  async lookAgain(readRest: () => Promise<void>): Promise<void> {
    await this.keeping;
    await this.open(readRest);
    const id = this.player.value?.id;
    if (id !== undefined) this.player.value = this.players.value.find((known) => known.id === id) ?? null;
  }

  /** Keeps a profile, new or changed; done when it is written, or when the store has refused. */
  async keep(profile: PlayerProfile): Promise<void> {
    const { players, player } = this;
    players.value = [...players.value.filter((known) => known.id !== profile.id), profile];
    if (player.value?.id === profile.id) player.value = profile;
    this.keeping = this.store.put(`${PLAYER_KEY}${profile.id}`, profile).catch(() => {});
    await this.keeping;
  }

  profileChanged(profile: PlayerProfile): void {
    void this.keep(profile);
  }

  isSidesKnown(cameraLabel: string): boolean {
    return this.cameras.has(cameraLabel);
  }

  sidesKnown(cameraLabel: string): void {
    // A camera without a name cannot be told from the next one.
    if (cameraLabel === '') return;
    this.cameras.add(cameraLabel);
    this.store.put(SIDES_KEY, [...this.cameras]).catch(() => {});
  }

  /** Everything that is kept is erased, and forgotten here too. Rejects, with nothing forgotten, when the store refuses. */
  async erase(): Promise<void> {
    await this.store.eraseAll();
    this.players.value = [];
    this.player.value = null;
    this.unusable.value = 0;
    this.cameras.clear();
  }

  private async readPlayers(): Promise<void> {
    const values = await this.store.listValues();
    const profiles: PlayerProfile[] = [];
    const unusable = new Set<string>();
    for (const { key, value } of values.filter(({ key }) => key.startsWith(PLAYER_KEY))) {
      const { state, profile } = readProfile(value, this.levels);
      if (profile === null) {
        unusable.add(key);
        continue;
      }
      if (state === 'mended') await this.store.put(`${APART_KEY}${key}`, value);
      profiles.push(profile);
    }
    this.players.value = profiles;
    // A copy that was set aside has its good successor under the same key.
    for (const { id } of profiles) unusable.delete(`${PLAYER_KEY}${id}`);
    this.unusable.value = unusable.size;
  }
}
