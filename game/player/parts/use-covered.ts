import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { CoveredPicture } from '../../ports/lagoon-view';

/**
 * How much of the window the bar covers at the top and the words at the bottom, CSS pixels. `page` begins below the
 * bar, `words` are at its lower end. Null until measured.
 */
export function useCovered(
  page: RefObject<HTMLElement | null>,
  words: RefObject<HTMLElement | null>,
): CoveredPicture | null {
  const [covered, setCovered] = useState<CoveredPicture | null>(null);
  useLayoutEffect(() => {
    if (page.current === null || words.current === null) return;
    const [around, below] = [page.current, words.current];
    const measure = () => {
      const top = Math.round(around.getBoundingClientRect().top);
      const bottom = Math.round(window.innerHeight - below.getBoundingClientRect().top);
      setCovered((known) => (known?.top === top && known.bottom === bottom ? known : { top, bottom }));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(around);
    watch.observe(below);
    return () => watch.disconnect();
  }, [page, words]);
  return covered;
}
