import type { Clock } from '../ports/clock';

/** How often the clocks are looked at [ms]. */
const LOOK_EVERY_MS = 1000;
/** A wall clock that went on by so much more than the page's own time: most systems let that stand still in a sleep [ms]. */
const AHEAD_MS = 2000;
/** Where the page's time goes on in a sleep, a look that comes so late tells it; a busy machine holds a page up for 2 or 3 s [ms]. */
const LATE_MS = 5000;

/**
 * Calls `slept` when the device has slept: not every lid that is shut hides the page first. A clock that somebody sets forward looks the
 * same. Looks for as long as the document lives.
 */
export function whenSlept(clock: Clock, slept: () => void): void {
  const look = () => ({ wallMs: Date.parse(clock.nowIso()), pageMs: clock.nowMs() });
  let last = look();
  const again = () => {
    const now = look();
    const wentOnMs = now.wallMs - last.wallMs;
    const aheadMs = wentOnMs - (now.pageMs - last.pageMs);
    if (aheadMs > AHEAD_MS || wentOnMs > LOOK_EVERY_MS + LATE_MS) slept();
    last = now;
    setTimeout(again, LOOK_EVERY_MS);
  };
  setTimeout(again, LOOK_EVERY_MS);
}
