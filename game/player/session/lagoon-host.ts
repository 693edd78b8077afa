import type { LagoonOptions, LagoonView, OpenLagoon } from '../../ports/lagoon-view';

/** The lagoon's picture, opened when the first game begins and kept for the next ones. */
export class LagoonHost {
  private opened: LagoonView | null = null;
  private opening: Promise<void> = Promise.resolve();
  private place: HTMLElement | null = null;
  private openedIn: HTMLElement | null = null;

  constructor(
    private readonly load: () => Promise<OpenLagoon>,
    private readonly onLost: () => void,
  ) {}

  view(): LagoonView | null {
    return this.opened;
  }

  /** Draws into this element; where it is drawn there already it is only changed. Null takes the picture away and lets go of everything it held. */
  showIn(place: HTMLElement | null, options: LagoonOptions | null): void {
    this.place = place;
    this.opening = this.opening.then(() => this.arrange(place, options));
  }

  setAsleep(asleep: boolean): void {
    this.opened?.setAsleep(asleep);
  }

  private async arrange(place: HTMLElement | null, options: LagoonOptions | null): Promise<void> {
    // Somebody went on while this was waiting: only the newest wish counts.
    if (place !== this.place) return;
    const stays = place !== null && place === this.openedIn ? this.opened : null;
    if (stays === null) {
      this.opened?.destroy();
      this.opened = null;
    }
    if (place === null || options === null) return;
    try {
      if (stays !== null) return await stays.enter(options);
      const open = await this.load();
      const view = await open(place, options, () => this.lose());
      if (place === this.place) {
        this.opened = view;
        this.openedIn = place;
      } else view.destroy();
    } catch {
      // The play goes on with words, and the page says so.
      this.lose();
    }
  }

  private lose(): void {
    this.opened?.destroy();
    this.opened = null;
    this.onLost();
  }
}
