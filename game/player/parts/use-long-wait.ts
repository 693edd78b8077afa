import { useEffect, useState } from 'preact/hooks';

/** A wait that is felt as one [ms]. */
const LONG_WAIT_MS = 1000;

/** Whether `waits` has been true for longer than a moment, or than `longMs`: then a page says so, or offers the way on or back. */
export function useLongWait(waits: boolean, longMs = LONG_WAIT_MS): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setTimeout(() => setIsLong(true), longMs);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [waits, longMs]);
  // In the very frame in which the wait ends it is none any more: what stands below must not stand lower for one.
  return waits && isLong;
}
