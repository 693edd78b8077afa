import { useEffect } from 'preact/hooks';
import { isThere, type LedLight, ledOn } from '../../art/led-light';

/** Where the light is before anybody leads it, and always with less motion: over the reef, as shares of the place. */
const HOME = { x: 0.5, y: 0.7 };
/** How far one press of an arrow key moves the light, share of the place. */
const KEY_STEP = 0.12;
/** Longest step of time: after a stall the light goes on from where it was instead of jumping [s]. */
const LONGEST_BELIEVED_S = 0.1;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Place {
  readonly current: HTMLElement | null;
}

/**
 * A light in a place that slowly follows finger, mouse, arrow keys and the keyboard's focus. Its position is in
 * `--light-x` and `--light-y`, px. `motion` less: it does not move.
 */
export function useLedLight(place: Place, motion: 'full' | 'less'): void {
  useEffect(() => {
    const room = place.current;
    if (room === null) return;
    const share = { ...HOME };
    const size = () => ({ wide: room.clientWidth, high: room.clientHeight });
    let { x, y } = inPixels();
    let asked: number | null = null;
    let lastMs: number | null = null;
    function inPixels(): { x: LedLight; y: LedLight } {
      const { wide, high } = size();
      return { x: { at: share.x * wide, speed: 0 }, y: { at: share.y * high, speed: 0 } };
    }
    const show = () => {
      room.style.setProperty('--light-x', `${x.at.toFixed(1)}px`);
      room.style.setProperty('--light-y', `${y.at.toFixed(1)}px`);
    };
    const step = (nowMs: number) => {
      const seconds = lastMs === null ? 0 : Math.min(LONGEST_BELIEVED_S, (nowMs - lastMs) / 1000);
      lastMs = nowMs;
      const target = inPixels();
      x = ledOn(x, target.x.at, seconds);
      y = ledOn(y, target.y.at, seconds);
      show();
      const there = isThere(x, target.x.at) && isThere(y, target.y.at);
      asked = there ? null : requestAnimationFrame(step);
      if (there) lastMs = null;
    };
    const lead = (toX: number, toY: number) => {
      share.x = Math.min(1, Math.max(0, toX));
      share.y = Math.min(1, Math.max(0, toY));
      asked ??= requestAnimationFrame(step);
    };
    const leadTo = (clientX: number, clientY: number) => {
      const { wide, high } = size();
      lead(clientX / wide, clientY / high);
    };
    const settle = () => {
      ({ x, y } = inPixels());
      show();
    };
    settle();
    const ending = new AbortController();
    const { signal } = ending;
    window.addEventListener('resize', settle, { signal });
    if (motion === 'full') {
      for (const kind of ['pointermove', 'pointerdown'] as const)
        window.addEventListener(kind, (event) => leadTo(event.clientX, event.clientY), { signal });
      window.addEventListener(
        'keydown',
        ({ key }) => {
          const way = ARROWS[key];
          if (way !== undefined) lead(share.x + way[0] * KEY_STEP, share.y + way[1] * KEY_STEP);
        },
        { signal },
      );
      document.addEventListener(
        'focusin',
        ({ target }) => {
          if (!(target instanceof HTMLElement) || !target.matches(':focus-visible')) return;
          const box = target.getBoundingClientRect();
          leadTo(box.left + box.width / 2, box.top + box.height / 2);
        },
        { signal },
      );
    }
    return () => {
      ending.abort();
      if (asked !== null) cancelAnimationFrame(asked);
    };
  }, [place, motion]);
}
