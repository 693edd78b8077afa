import { LANDMARKS } from './landmark-table';

/** iod. Mean width of an adult face across the five pairs of points of the temples (six recordings; 1.51 to 1.55). */
const TEMPLE_WIDTH_IOD = 1.53;

const PAIRS = LANDMARKS.patientRight.temple.map((right, i) => [right, LANDMARKS.patientLeft.temple[i] ?? -1] as const);

/**
 * iod in one pixel of the picture plane, from the seen width of the temples; a turn to the side is corrected with
 * `turn` (rows: the axes of the face in the picture). `px(landmark, axis)`: pixels. NaN when a landmark is not a
 * number.
 *
 * The fit to the rigid points takes its scale from the tracker's depth as well, and that shrinks by 2 % when a cheek is
 * lifted: the lids would then be measured 0.6 to 0.9 % too far apart in a smile. The seen temples keep their width
 * within 0.2 % in a recorded smile and pucker. When the jaw opens that width grows by 3.3 %, and so do all distances
 * between the temples.
 */
export function seenScale(turn: Float64Array, px: (landmark: number, axis: number) => number): number {
  let widthPx = 0;
  for (const [right, left] of PAIRS) widthPx += Math.hypot(px(left, 0) - px(right, 0), px(left, 1) - px(right, 1));
  const sideways = Math.hypot(turn[0] ?? 0, turn[1] ?? 0);
  return (PAIRS.length * TEMPLE_WIDTH_IOD * sideways) / widthPx;
}
