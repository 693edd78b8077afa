import type { LagoonOptions, LagoonView, OpenLagoon } from '../../ports/lagoon-view';

/** What is wished to be seen, and where. */
interface Wish {
  readonly place: HTMLElement;
  readonly options: LagoonOptions;
}

/** One lagoon in one place, from the wish for it until it is left. */
interface Shown {
  readonly place: HTMLElement;
  /** Aborted when it is left: whatever opens, breaks or is lost after that is nobody's. */
  readonly left: AbortController;
  /** Null while it opens. */
  view: LagoonView | null;
  /** One thing after the other: it opens, and then follows each wish. */
  doing: Promise<void>;
}

/** The lagoon's picture, opened when the first game begins and kept for the next ones in the same place. */
export class LagoonHost {
  private wish: Wish | null = null;
  private shown: Shown | null = null;
  private asleep = false;

  constructor(
    private readonly load: () => Promise<OpenLagoon>,
    private readonly onLost: () => void,
  ) {}

  /** Null while there is none, and while it opens. */
  view(): LagoonView | null {
    return this.shown?.view ?? null;
  }

  /** Draws into this element; where it is drawn there already it is only changed. Null takes the picture away and lets go of everything it held. */
  showIn(place: HTMLElement | null, options: LagoonOptions | null): void {
    const wish = place === null || options === null ? null : { place, options };
    this.wish = wish;
    // In a turn of its own: a page that takes the picture away and wants it again at once keeps it.
    queueMicrotask(() => {
      if (wish === this.wish) this.arrange(wish);
    });
  }

  /** Holds for what opens later too. */
  setAsleep(asleep: boolean): void {
    this.asleep = asleep;
    this.view()?.setAsleep(asleep);
  }

  private arrange(wish: Wish | null): void {
    if (this.shown !== null && this.shown.place !== wish?.place) this.leave(this.shown);
    if (wish === null) return;
    this.shown ??= { place: wish.place, left: new AbortController(), view: null, doing: Promise.resolve() };
    const { shown } = this;
    shown.doing = shown.doing.then(() => this.follow(shown));
  }

  /** Opens a lagoon, or changes it, as it is wished for by now. */
  private async follow(shown: Shown): Promise<void> {
    const { place, left, view } = shown;
    const { wish } = this;
    if (left.signal.aborted || wish?.place !== place) return;
    try {
      if (view !== null) return await view.enter(wish.options);
      const open = await this.load();
      if (left.signal.aborted) return;
      const opened = await open(place, wish.options, () => this.lose(shown), left.signal);
      if (left.signal.aborted) return opened.destroy();
      shown.view = opened;
      if (this.asleep) opened.setAsleep(true);
    } catch {
      // The play goes on with words, and the page says so.
      this.lose(shown);
    }
  }

  /** A lagoon that was left already is not missed. */
  private lose(shown: Shown): void {
    if (shown.left.signal.aborted) return;
    this.leave(shown);
    this.onLost();
  }

  private leave(shown: Shown): void {
    shown.left.abort();
    shown.view?.destroy();
    shown.view = null;
    if (this.shown === shown) this.shown = null;
  }
}
