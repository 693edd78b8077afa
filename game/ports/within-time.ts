import { afterAwake } from './after-awake';

/**
 * Waits for a promise, but no longer than this many ms, not counting sleep of the device. When the time is over it
 * rejects with the error that `late` returns, and a later result is passed to `letGo`. Otherwise it settles as the
 * promise does.
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
