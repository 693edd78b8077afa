/** Row-major 3 x 3. */
export type Matrix3 = Float64Array;

const SWEEPS = 12;
const SMALL = 1e-14;

/**
 * The rotation that maps one set of centred points best onto another, in the least-squares sense. Input: their weighted
 * product sums `sums[3 * i + j] = sum of w a_i b_j`. Writes the row-major rotation with `b = R a` into `out`. Never
 * mirrors. Source: Horn 1987 (unit quaternions), the largest eigenvector found by Jacobi sweeps.
 */
export function rotationFit(sums: Matrix3, out: Matrix3): void {
  const at = (i: number): number => sums[i] ?? 0;
  const [xx, xy, xz, yx, yy, yz, zx, zy, zz] = [at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8)];
  // Row-major 4 x 4 in one list: this runs in every frame, and lists of lists cost more than the numbers in them.
  const n = new Float64Array(16);
  n[0] = xx + yy + zz;
  n[1] = n[4] = yz - zy;
  n[2] = n[8] = zx - xz;
  n[3] = n[12] = xy - yx;
  n[5] = xx - yy - zz;
  n[6] = n[9] = xy + yx;
  n[7] = n[13] = zx + xz;
  n[10] = yy - xx - zz;
  n[11] = n[14] = yz + zy;
  n[15] = zz - xx - yy;
  const [w, x, y, z] = largestEigenvector(n);
  out[0] = w * w + x * x - y * y - z * z;
  out[1] = 2 * (x * y - w * z);
  out[2] = 2 * (x * z + w * y);
  out[3] = 2 * (x * y + w * z);
  out[4] = w * w - x * x + y * y - z * z;
  out[5] = 2 * (y * z - w * x);
  out[6] = 2 * (x * z - w * y);
  out[7] = 2 * (y * z + w * x);
  out[8] = w * w - x * x - y * y + z * z;
}

function largestEigenvector(a: Float64Array): [number, number, number, number] {
  const v = Float64Array.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1);
  let size = 0;
  for (let row = 0; row < 16; row += 4) {
    let sum = 0;
    for (let j = row; j < row + 4; j += 1) sum += squared(a[j] as number);
    size += sum;
  }
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let off = 0;
    for (let p = 0; p < 3; p += 1)
      for (let q = p + 1; q < 4; q += 1) {
        off += squared(a[p * 4 + q] as number);
        turn(a, v, p, q);
      }
    if (off <= SMALL * size) break;
  }
  let best = 0;
  for (let i = 1; i < 4; i += 1) if ((a[i * 5] as number) > (a[best * 5] as number)) best = i;
  return [v[best] as number, v[4 + best] as number, v[8 + best] as number, v[12 + best] as number];
}

function squared(value: number): number {
  return value * value;
}

/** One Jacobi turn that clears the element (p, q) of the symmetric `a` and carries the vectors `v` along. */
function turn(a: Float64Array, v: Float64Array, p: number, q: number): void {
  const apq = a[p * 4 + q] as number;
  if (apq === 0) return;
  const theta = ((a[q * 5] as number) - (a[p * 5] as number)) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let row = 0; row < 16; row += 4) {
    turnPair(a, row + p, row + q, c, s);
    turnPair(v, row + p, row + q, c, s);
  }
  for (let k = 0; k < 4; k += 1) turnPair(a, p * 4 + k, q * 4 + k, c, s);
}

function turnPair(matrix: Float64Array, i: number, j: number, c: number, s: number): void {
  const x = matrix[i] as number;
  const y = matrix[j] as number;
  matrix[i] = c * x - s * y;
  matrix[j] = s * x + c * y;
}
