import type { FaceState } from './face-state';

export interface Picture {
  readonly imageWidth: number;
  readonly imageHeight: number;
}

/** The head turns about a point 70 mm behind the bridge of the nose (between the ears), iod. */
const TURN_DEPTH_IOD = 70 / 90;
const RAD = Math.PI / 180;

/**
 * Head space [iod] to the tracker's image fractions: turned, scaled and moved, without perspective. x and z as fractions of
 * the image's width, y of its height, origin top left, not mirrored; z smaller is nearer.
 */
export function placeFace(
  shape: Float64Array,
  { head, place }: Pick<FaceState, 'head' | 'place'>,
  picture: Picture,
  out: Float32Array,
): Float32Array {
  const [sy, cy] = [Math.sin(head.yawDeg * RAD), Math.cos(head.yawDeg * RAD)];
  const [sp, cp] = [Math.sin(head.pitchDeg * RAD), Math.cos(head.pitchDeg * RAD)];
  const [sr, cr] = [Math.sin(head.rollDeg * RAD), Math.cos(head.rollDeg * RAD)];
  const across = place.iodShare;
  const down = (place.iodShare * picture.imageWidth) / picture.imageHeight;
  for (let i = 0; i < shape.length; i += 3) {
    const x = shape[i] ?? 0;
    const y = shape[i + 1] ?? 0;
    const z = (shape[i + 2] ?? 0) - TURN_DEPTH_IOD;
    // Yaw: what is near the camera (small z) goes to the patient's left, which is +x.
    const x1 = cy * x - sy * z;
    const z1 = sy * x + cy * z;
    // Pitch: what is near the camera goes up, which is -y.
    const y1 = cp * y + sp * z1;
    const z2 = -sp * y + cp * z1;
    // Roll: the patient's left eye (+x) goes up, which is -y.
    const x2 = cr * x1 + sr * y1;
    const y2 = -sr * x1 + cr * y1;
    out[i] = place.x + across * x2;
    out[i + 1] = place.y + down * y2;
    out[i + 2] = across * (z2 + TURN_DEPTH_IOD);
  }
  return out;
}
