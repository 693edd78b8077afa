import type { Side } from '../../../game/movement/side';
import type { Pulls } from './expression-pulls';
import { FEATURES_MIDLINE, FEATURES_RIGHT } from './feature-landmarks';
import { MIRROR_OF, REST_FACE, restPoint } from './rest-face';

/** How every landmark moves for an expression at full strength: 478 x 3 in iod, axes as in the rest face. */
export type ExpressionField = Float64Array;

/** Biocular width of the drawn face: the unit iod. */
export const MM_PER_IOD = 90;
const FEATURES = [...FEATURES_MIDLINE, ...FEATURES_RIGHT, ...FEATURES_RIGHT.map((i) => MIRROR_OF[i] ?? i)];

/**
 * Spreads the pulls of one side over the whole face: features move exactly as named (or not at all), skin between them
 * follows the nearest features (weights 1 / distance^4: local enough that no expression reaches another feature).
 * Irises belong to no skin and stay.
 */
export function expressionField(pulls: Pulls, side: Side): ExpressionField {
  const named = new Map<number, readonly [number, number, number]>();
  for (const [key, [out, up, forward]] of Object.entries(pulls)) {
    const right = Number(key);
    const landmark = side === 'patientRight' ? right : (MIRROR_OF[right] ?? right);
    const away = side === 'patientRight' ? -1 : 1;
    named.set(landmark, [(away * out) / MM_PER_IOD, -up / MM_PER_IOD, -forward / MM_PER_IOD]);
  }
  const field = new Float64Array(REST_FACE.length);
  for (let i = 0; i < 468; i++) field.set(pullAt(i, named), i * 3);
  return field;
}

const STILL = [0, 0, 0] as const;

function pullAt(landmark: number, named: ReadonlyMap<number, readonly [number, number, number]>): number[] {
  const own = named.get(landmark);
  if (own !== undefined) return [...own];
  if (IS_FEATURE[landmark]) return [0, 0, 0];
  const [x, y, z] = restPoint(landmark);
  const sum = [0, 0, 0];
  let weights = 0;
  for (const feature of FEATURES) {
    const [u, v, w] = restPoint(feature);
    const squared = (u - x) ** 2 + (v - y) ** 2 + (w - z) ** 2;
    const weight = 1 / (squared * squared + 1e-12);
    const pull = named.get(feature) ?? STILL;
    weights += weight;
    for (let axis = 0; axis < 3; axis++) sum[axis] = (sum[axis] ?? 0) + weight * (pull[axis] ?? 0);
  }
  return sum.map((s) => s / weights);
}

const IS_FEATURE: readonly boolean[] = Array.from({ length: 468 }, (_, i) => FEATURES.includes(i));
