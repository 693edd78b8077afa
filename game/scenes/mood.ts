import type { PlaySignal } from '../play/play-signal';
import { approach, smooth } from './motion/ease';
import { Spring } from './motion/spring';

/**
 * The play signal, eased for the lagoon so that nothing flashes or jumps. Every brightness here takes at least half a
 * second to change; only the follower of the movement is quick.
 */
export class Mood {
  signal: PlaySignal;
  /** Seconds since the scene began. */
  timeS = 0;
  /** Time of the current, s: it slows with calm and stands still when the water is like glass. */
  drift = 0;
  /** The movement now, as the creature follows it (share of reach). */
  now: number;
  bandLow: number;
  bandHigh: number;
  /** 0 open and flowing .. 1 still like glass. */
  calm = 0;
  /** 0 none .. 1 full starry night of the pause. */
  night = 0;
  mist = 0;
  /** 1 in rest and before it, 0 in an attempt. */
  rest = 1;
  hold = 0;
  release = 0;
  done = 0;
  /** How near the movement is to the band's middle, 1 inside the inner half: for the picture only, never a score. */
  nearness = 0;
  /** The light that this moment earns, eased. */
  glow = 0;
  /** How much light the hold has gathered, eased. */
  gathered = 0;
  progress = 0;
  private readonly follower: Spring;

  constructor(first: PlaySignal) {
    this.signal = first;
    this.follower = new Spring(first.activation);
    this.now = first.activation;
    this.bandLow = first.band.low;
    this.bandHigh = first.band.high;
    this.progress = first.progress;
  }

  get bandMiddle(): number {
    return (this.bandLow + this.bandHigh) / 2;
  }

  step(signal: PlaySignal, dtS: number): void {
    this.signal = signal;
    const { phase, flow } = signal;
    const resting = phase === 'rest' || phase === 'ready';
    const paused = flow === 'paused';
    this.timeS += dtS;
    this.now = this.follower.follow(signal.activation, dtS);
    this.bandLow = approach(this.bandLow, signal.band.low, 0.35, dtS);
    this.bandHigh = approach(this.bandHigh, signal.band.high, 0.35, dtS);
    this.calm = approach(this.calm, paused ? 1 : flow === 'calm' ? Math.max(signal.calm, 0.5) : signal.calm, 0.45, dtS);
    this.night = approach(this.night, paused ? 1 : 0, 0.9, dtS);
    this.mist = approach(this.mist, flow === 'notSure' ? 1 : 0, 0.6, dtS);
    this.rest = approach(this.rest, resting ? 1 : 0, 0.6, dtS);
    this.hold = approach(this.hold, phase === 'hold' ? 1 : 0, 0.6, dtS);
    this.release = approach(this.release, phase === 'release' ? 1 : 0, 0.6, dtS);
    this.done = approach(this.done, phase === 'done' ? 1 : 0, 1.4, dtS);
    const half = Math.max(0.03, (this.bandHigh - this.bandLow) / 2);
    const away = Math.abs(this.now - this.bandMiddle) / half;
    this.nearness = approach(this.nearness, smooth(2.4, 0.6, away), 0.2, dtS);
    const wanted = resting || phase === 'done' ? 0.3 + 0.7 * this.done : signal.light * (0.25 + 0.75 * this.nearness);
    this.glow = approach(this.glow, wanted * (1 - 0.75 * this.calm) * (1 - 0.6 * this.mist), 0.5, dtS);
    this.gathered = approach(this.gathered, signal.holdProgress, 0.5, dtS);
    this.progress = approach(this.progress, signal.progress, 0.8, dtS);
    this.drift += dtS * (1 - 0.94 * this.calm) * (1 - 0.45 * this.rest);
  }
}
