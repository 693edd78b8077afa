/** Position of a light that the player leads, on one axis, px, and its speed, px per second. */
export interface LedLight {
  readonly at: number;
  readonly speed: number;
}

/** How fast the light follows, 1/s: it covers nine tenths of the way in about two seconds, and never overshoots. */
const WILLING_PER_S = 2;

/** The light `seconds` later, pulled to `target` by a critically damped spring; exact for any step of time. */
export function ledOn({ at, speed }: LedLight, target: number, seconds: number): LedLight {
  const gap = at - target;
  const pull = speed + WILLING_PER_S * gap;
  const fade = Math.exp(-WILLING_PER_S * seconds);
  return { at: target + (gap + pull * seconds) * fade, speed: (speed - WILLING_PER_S * pull * seconds) * fade };
}

/** Whether the light is so close to the target that its movement cannot be seen any more. */
export function isThere({ at, speed }: LedLight, target: number): boolean {
  return Math.abs(at - target) < 0.5 && Math.abs(speed) < 1;
}
