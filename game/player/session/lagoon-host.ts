import type { DrawingStep } from '../../play/drawing/drawing-steps';
import type { LagoonOptions, LagoonView, OpenLagoon } from '../../ports/lagoon-view';

/** What should be shown, and where. */
interface Wish {
  readonly place: HTMLElement;
  readonly options: LagoonOptions;
}

/** One lagoon in one element, from the request until it is removed. */
interface Shown {
  readonly place: HTMLElement;
  /** Aborted on removal: whatever opens, breaks or is lost after that is ignored. */
  readonly left: AbortController;
  /** Null while it is opening. */
  view: LagoonView | null;
  /** Whether a picture is being painted: its first one, or that of another scene. */
  isPainting: boolean;
  /** The queue: the lagoon opens, then follows each request in order. */
  doing: Promise<void>;
}

/** The lagoon's picture, opened when the first game begins and kept for the next ones in the same element. */
export class LagoonHost {
  private wish: Wish | null = null;
  private shown: Shown | null = null;
  private asleep = false;
  /** Null until somebody says how much may be drawn. */
  private step: DrawingStep | null = null;

  constructor(
    private readonly load: () => Promise<OpenLagoon>,
    private readonly onLost: () => void,
  ) {}

  /** Null while there is none, and while it is opening. */
  view(): LagoonView | null {
    return this.shown?.view ?? null;
  }

  /** Whether the lagoon is opening or changing its scene now: on a small machine that takes the page's whole time. */
  isPainting(): boolean {
    return this.shown?.isPainting ?? false;
  }

  /** Draws into this element; a lagoon that is already there is only changed. Null removes the picture and releases everything it held. */
  showIn(place: HTMLElement | null, options: LagoonOptions | null): void {
    const wish = place === null || options === null ? null : { place, options };
    this.wish = wish;
    // In a turn of its own: a page that takes the picture away and wants it again at once keeps it.
    queueMicrotask(() => {
      if (wish === this.wish) this.arrange(wish);
    });
  }

  /** Also applies to a lagoon that opens later. */
  setAsleep(asleep: boolean): void {
    this.asleep = asleep;
    this.view()?.setAsleep(asleep);
  }

  /** Also applies to a lagoon that opens later. */
  drawBy(step: DrawingStep): void {
    if (step === this.step) return;
    this.step = step;
    this.view()?.drawBy(step);
  }

  private arrange(wish: Wish | null): void {
    if (this.shown !== null && this.shown.place !== wish?.place) this.leave(this.shown);
    if (wish === null) return;
    this.shown ??= {
      place: wish.place,
      left: new AbortController(),
      view: null,
      isPainting: false,
      doing: Promise.resolve(),
    };
    const { shown } = this;
    shown.doing = shown.doing.then(() => this.follow(shown));
  }

  /** Opens or changes a lagoon according to the newest request. */
  private async follow(shown: Shown): Promise<void> {
    const { place, left, view } = shown;
    const { wish } = this;
    if (left.signal.aborted || wish?.place !== place) return;
    try {
      if (view !== null) {
        shown.isPainting = true;
        return await view.enter(wish.options);
      }
      const open = await this.load();
      if (left.signal.aborted) return;
      shown.isPainting = true;
      // Opened with the step in force: another one would have everything painted twice.
      const step = this.step;
      const options = step === null ? wish.options : { ...wish.options, drawing: step };
      const opened = await open(place, options, () => this.lose(shown), left.signal);
      if (left.signal.aborted) return opened.destroy();
      shown.view = opened;
      if (this.step !== null && this.step !== step) opened.drawBy(this.step);
      if (this.asleep) opened.setAsleep(true);
    } catch {
      // The play goes on with words, and the page says so.
      this.lose(shown);
    } finally {
      shown.isPainting = false;
    }
  }

  /** Handles the loss of a lagoon; the loss of one that was already removed is ignored. */
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
