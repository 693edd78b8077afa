import type { Clock } from '../ports/clock';

/** How often the clock is looked at [ms]. */
const LOOK_EVERY_MS = 1000;
/** A wall clock that went on by so much more meanwhile means that the device slept; a busy machine holds a page up for 2 or 3 s [ms]. */
const SLEPT_MS = 5000;

/**
 * Calls `slept` when the device has slept: not every lid that is shut hides the page first. A clock that somebody sets forward looks the
 * same. Looks for as long as the document lives.
 */
export function whenSlept(clock: Pick<Clock, 'nowIso'>, slept: () => void): void {
  const wallMs = () => Date.parse(clock.nowIso());
  let lastMs = wallMs();
  const look = () => {
    const nowMs = wallMs();
    if (nowMs - lastMs > LOOK_EVERY_MS + SLEPT_MS) slept();
    lastMs = nowMs;
    setTimeout(look, LOOK_EVERY_MS);
  };
  setTimeout(look, LOOK_EVERY_MS);
}
