/**
 * A change of lightness that counts, 0..1. The general flash rule of WCAG 2.3.1 (a tenth of full luminance) would let a dark
 * lagoon flicker as it likes; to the eye a change is as large in the dark as in the light when the lightness changes alike.
 */
const COUNTS = 0.08;

/** Lightness as the eye sees it (CIE 1976 L*, 0..1) of a relative luminance 0..1. */
function lightness(luminance: number): number {
  return luminance > 0.008856 ? 1.16 * Math.cbrt(luminance) - 0.16 : 9.033 * luminance;
}

/** How often a cell's light turned, by at least what counts, in its busiest second. */
export function turnsInASecond(luminance: readonly number[], perS: number): number {
  const light = luminance.map(lightness);
  const turns: number[] = [];
  let low = light[0] ?? 0;
  let high = low;
  let direction: 'up' | 'down' | null = null;
  light.forEach((value, at) => {
    low = Math.min(low, value);
    high = Math.max(high, value);
    const way =
      direction !== 'up' && value - low >= COUNTS
        ? 'up'
        : direction !== 'down' && high - value >= COUNTS
          ? 'down'
          : null;
    if (!way) {
      if (direction === 'up') low = high;
      if (direction === 'down') high = low;
      return;
    }
    turns.push(at);
    direction = way;
    low = value;
    high = value;
  });
  return Math.max(0, ...turns.map((from) => turns.filter((at) => at >= from && at < from + perS).length));
}

/**
 * The share of the screen whose light turns more than three times in a second.
 * @param frames for every frame the relative luminance of every cell, 0..1
 */
export function flashingShare(frames: readonly (readonly number[])[], perS: number): number {
  const cells = frames[0]?.length ?? 0;
  if (cells === 0) throw new Error('no frames: expected the luminance of at least one frame');
  let flashing = 0;
  for (let cell = 0; cell < cells; cell++) {
    if (
      turnsInASecond(
        frames.map((frame) => frame[cell] ?? 0),
        perS,
      ) > 3
    )
      flashing++;
  }
  return flashing / cells;
}

/** The largest share of the screen that changes by more than counts from one frame to the next: a jump. */
export function jumpingShare(frames: readonly (readonly number[])[]): number {
  let most = 0;
  for (let i = 1; i < frames.length; i++) {
    const now = frames[i] ?? [];
    const before = frames[i - 1] ?? [];
    most = Math.max(
      most,
      now.filter((value, cell) => Math.abs(lightness(value) - lightness(before[cell] ?? value)) > COUNTS).length /
        now.length,
    );
  }
  return most;
}
