import { afterAwake } from './after-awake';

/**
 * Waits no longer than so many ms, a sleep of the device not counted. Rejects with what `late` gives when the time is over; what arrives after that goes to
 * `letGo`. Rejects as the promise does otherwise.
 */
export function withinTime<T>(
  limitMs: number,
  arriving: Promise<T>,
  late: () => Error,
  letGo: (value: T) => void = () => {},
): Promise<T> {
  return new Promise((resolve, reject) => {
    let state: 'waiting' | 'over' = 'waiting';
    const endTimer = afterAwake(limitMs, () => {
      state = 'over';
      reject(late());
    });
    arriving.then((value) => (state === 'over' ? letGo(value) : resolve(value)), reject).finally(() => endTimer());
  });
}
