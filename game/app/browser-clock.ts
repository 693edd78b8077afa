import type { Clock } from '../ports/clock';

/** The browser's clock: monotonic time of the page, wall clock with the device's own offset. */
export const browserClock: Clock = {
  nowMs: () => performance.now(),
  nowIso: () => isoWithOffset(new Date()),
};

/** ISO 8601 with the local offset, so that the date is the player's date. */
function isoWithOffset(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const shifted = new Date(date.getTime() + minutes * 60_000);
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${shifted.toISOString().slice(0, -1)}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
