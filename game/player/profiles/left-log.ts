import * as v from 'valibot';
import type { StorePort } from '../../ports/store-port';

const entrySchema = v.looseObject({
  /** Wall clock with offset, ISO 8601. */
  at: v.string(),
  /** `refused` did not leave: something on the page tried to reach another address, and was stopped. */
  what: v.picklist(['all', 'session', 'player', 'plan', 'results', 'recording', 'judgement', 'refused']),
  how: v.picklist(['file', 'code', 'network']),
  /** Code of the plan that it was about; null for everybody, or where nobody had a plan. */
  code: v.nullable(v.string()),
  /** For a person: a file's name, or the address that was not reached. */
  detail: v.string(),
});

/** One thing that left this device, or tried to. */
export type LeftEntry = Readonly<v.InferOutput<typeof entrySchema>>;

/** Where the list lies among what is stored: it is saved with all else, and erased with all else. */
export const LEFT_KEY = 'left-device';

/** The list of everything that a person took off this device, and of everything that was stopped on its way. */
export class LeftLog {
  /** What the store has not taken yet, oldest first: listed as long as this page is open, and written with the next entry. */
  private waiting: readonly LeftEntry[] = [];
  private writing: Promise<void> = Promise.resolve();
  /** The addresses that this page was kept from, each listed once. */
  private readonly refused = new Set<string>();

  constructor(private readonly store: StorePort) {}

  /**
   * Adds an entry; never rejects. `hold`: only until something else is written, for a page on which nothing is to be kept.
   * Out: `waits` where the store has not taken it.
   */
  async note(entry: LeftEntry, wish: 'keep' | 'hold' = 'keep'): Promise<'kept' | 'waits'> {
    if (!this.isRepeated(entry)) {
      this.waiting = [...this.waiting, entry];
      if (wish === 'keep') this.writing = this.writing.then(() => this.write());
    }
    await this.writing;
    return this.waiting.includes(entry) ? 'waits' : 'kept';
  }

  /** Everything, oldest first, and how much of it ends with this page. Rejects with StoreError where the store cannot be read. */
  async list(): Promise<{ readonly entries: readonly LeftEntry[]; readonly unkept: number }> {
    await this.writing;
    const stored = (await this.store.get<unknown>(LEFT_KEY)) ?? [];
    const entries = (Array.isArray(stored) ? stored : []).filter((one): one is LeftEntry => v.is(entrySchema, one));
    return { entries: [...entries, ...this.waiting], unkept: this.waiting.length };
  }

  /** Everything was erased. */
  forget(): void {
    this.waiting = [];
    // What is stopped from now on is no repetition of what nobody can read any more.
    this.refused.clear();
  }

  /** A library that is refused tries again and again: once says as much. */
  private isRepeated({ what, detail }: LeftEntry): boolean {
    if (what !== 'refused') return false;
    const isKnown = this.refused.has(detail);
    this.refused.add(detail);
    return isKnown;
  }

  private async write(): Promise<void> {
    const due = this.waiting;
    if (due.length === 0) return;
    const taken = await this.store.append(LEFT_KEY, due).then(
      () => true,
      // The entries wait, and the page says so.
      () => false,
    );
    if (taken) this.waiting = this.waiting.filter((one) => !due.includes(one));
  }
}
