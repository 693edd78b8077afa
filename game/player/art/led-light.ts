/** Where a led light is on one axis, px, and how fast it moves, px per second. */
export interface LedLight {
  readonly at: number;
  readonly speed: number;
}

/** How willingly the light follows, 1/s: it is nine tenths of the way there after about two seconds, and never overshoots. */
const WILLING_PER_S = 2;

/** Where the light is `seconds` later, led to `target` by a critically damped spring; true for every length of time. */
export function ledOn({ at, speed }: LedLight, target: number, seconds: number): LedLight {
  const gap = at - target;
  const pull = speed + WILLING_PER_S * gap;
  const fade = Math.exp(-WILLING_PER_S * seconds);
  return { at: target + (gap + pull * seconds) * fade, speed: (speed - WILLING_PER_S * pull * seconds) * fade };
}

/** Close enough that nobody sees it move any more. */
export function isThere({ at, speed }: LedLight, target: number): boolean {
  return Math.abs(at - target) < 0.5 && Math.abs(speed) < 1;
}
