import type { Clock } from '../../game/ports/clock';

/** Calls back every so many ms until the returned function is called. */
export type Ticker = (everyMs: number, tick: () => void) => () => void;

/** Says at once, and at every change, whether the page can be seen, until the returned function is called. */
export type SightWatch = (onSight: (sight: 'seen' | 'hidden') => void) => () => void;

/** What a practice face's own clock is made of. The display has no part in it. */
export interface PracticeTiming {
  readonly clock: Pick<Clock, 'nowMs'>;
  readonly ticker: Ticker;
  readonly sight: SightWatch;
  /** How many times faster than life (1). */
  readonly pace?: number;
}

/** The timer and the visibility of the page that runs this. */
export function pageTiming(clock: Pick<Clock, 'nowMs'>): PracticeTiming {
  return { clock, ticker: timerTicker, sight: pageSight };
}

const timerTicker: Ticker = (everyMs, tick) => {
  const timer = setInterval(tick, everyMs);
  return () => clearInterval(timer);
};

const pageSight: SightWatch = (onSight) => {
  const tell = () => onSight(document.visibilityState === 'hidden' ? 'hidden' : 'seen');
  document.addEventListener('visibilitychange', tell);
  tell();
  return () => document.removeEventListener('visibilitychange', tell);
};
