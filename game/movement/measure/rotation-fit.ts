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
  const n = [
    [xx + yy + zz, yz - zy, zx - xz, xy - yx],
    [yz - zy, xx - yy - zz, xy + yx, zx + xz],
    [zx - xz, xy + yx, yy - xx - zz, yz + zy],
    [xy - yx, zx + xz, yz + zy, zz - xx - yy],
  ];
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

function largestEigenvector(a: number[][]): [number, number, number, number] {
  const v = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 1 : 0)));
  const get = (m: number[][], i: number, j: number): number => m[i]?.[j] ?? 0;
  const size = a.reduce((sum, row) => sum + row.reduce((s, e) => s + e * e, 0), 0);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let off = 0;
    for (let p = 0; p < 3; p += 1)
      for (let q = p + 1; q < 4; q += 1) {
        off += get(a, p, q) ** 2;
        turn(a, v, p, q);
      }
    if (off <= SMALL * size) break;
  }
  let best = 0;
  for (let i = 1; i < 4; i += 1) if (get(a, i, i) > get(a, best, best)) best = i;
  return [get(v, 0, best), get(v, 1, best), get(v, 2, best), get(v, 3, best)];
}

/** One Jacobi turn that clears the element (p, q) of the symmetric `a` and carries the vectors `v` along. */
function turn(a: number[][], v: number[][], p: number, q: number): void {
  const get = (m: number[][], i: number, j: number): number => m[i]?.[j] ?? 0;
  const apq = get(a, p, q);
  if (apq === 0) return;
  const theta = (get(a, q, q) - get(a, p, p)) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of [...a, ...v]) {
    const rp = row[p] ?? 0;
    const rq = row[q] ?? 0;
    row[p] = c * rp - s * rq;
    row[q] = s * rp + c * rq;
  }
  const ap = a[p];
  const aq = a[q];
  if (!ap || !aq) return;
  for (let k = 0; k < 4; k += 1) {
    const pk = ap[k] ?? 0;
    const qk = aq[k] ?? 0;
    ap[k] = c * pk - s * qk;
    aq[k] = s * pk + c * qk;
  }
}
