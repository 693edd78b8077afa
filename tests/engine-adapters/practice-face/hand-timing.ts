import type { PracticeTiming } from '../../../engine-adapters/practice-face/practice-timing';

/** A practice face's clock, timer and page in a test's hand. */
export interface HandTiming extends PracticeTiming {
  /** Lets time pass with no timer running, as on a page that is busy or a device that sleeps. */
  stall(ms: number): void;
  /** Lets time pass; whatever ticks does so once, at its end. */
  move(ms: number): void;
  look(sight: 'seen' | 'hidden'): void;
  /** Timers that run now. */
  ticking(): number;
}

export function handTiming(): HandTiming {
  let nowMs = 5000;
  let sight: 'seen' | 'hidden' = 'seen';
  const ticks = new Set<() => void>();
  const watchers = new Set<(now: 'seen' | 'hidden') => void>();
  const hand: HandTiming = {
    clock: { nowMs: () => nowMs },
    ticker(_everyMs, tick) {
      const own = () => tick();
      ticks.add(own);
      return () => void ticks.delete(own);
    },
    sight(onSight) {
      watchers.add(onSight);
      onSight(sight);
      return () => void watchers.delete(onSight);
    },
    stall(ms) {
      nowMs += ms;
    },
    move(ms) {
      hand.stall(ms);
      for (const tick of [...ticks]) tick();
    },
    look(next) {
      sight = next;
      for (const tell of [...watchers]) tell(next);
    },
    ticking: () => ticks.size,
  };
  return hand;
}
