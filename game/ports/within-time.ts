/**
 * Waits no longer than so many ms. Rejects with what `late` gives when the time is over; what arrives after that goes to
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
    const timer = setTimeout(() => {
      state = 'over';
      reject(late());
    }, limitMs);
    arriving
      .then((value) => (state === 'over' ? letGo(value) : resolve(value)), reject)
      .finally(() => clearTimeout(timer));
  });
}
