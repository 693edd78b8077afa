import type * as Phaser from 'phaser';

/** A picture may come this much sooner than its turn when there is something new to show: new light is not kept waiting. */
const SOONER_SHARE = 0.6;

/**
 * Draws a game at a rate of its own, instead of at every display frame: each picture that a processor draws is taken from the tracker.
 * What is new is drawn in the next display frame, and between two news the water moves on at the rate.
 */
export class DrawingClock {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private frame = 0;
  private lastMs = performance.now();
  private state: 'awake' | 'asleep' = 'awake';

  constructor(
    private readonly game: Phaser.Game,
    private framesPerS: number,
  ) {
    // The engine's own loop runs at every display frame, also where it draws only some of them.
    game.loop.sleep();
    this.wait();
  }

  setRate(framesPerS: number): void {
    this.framesPerS = framesPerS;
  }

  /** There is something new to show. */
  news(): void {
    if (this.state === 'awake' && this.sinceMs() >= SOONER_SHARE * this.everyMs()) this.soon();
  }

  setAsleep(asleep: boolean): void {
    const state = asleep ? 'asleep' : 'awake';
    if (state === this.state) return;
    this.state = state;
    if (asleep) this.halt();
    else this.soon();
  }

  end(): void {
    this.state = 'asleep';
    this.halt();
  }

  private sinceMs(): number {
    return performance.now() - this.lastMs;
  }

  private everyMs(): number {
    return 1000 / this.framesPerS;
  }

  private halt(): void {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  private wait(): void {
    this.timer = setTimeout(() => this.soon(), Math.max(0, this.everyMs() - this.sinceMs()));
  }

  private soon(): void {
    if (this.frame !== 0) return;
    clearTimeout(this.timer);
    this.frame = requestAnimationFrame((nowMs) => {
      this.frame = 0;
      const deltaMs = Math.max(0, nowMs - this.lastMs);
      this.lastMs = nowMs;
      // The next one is due from here on, also where this one takes long.
      this.wait();
      this.game.step(nowMs, deltaMs);
    });
  }
}
