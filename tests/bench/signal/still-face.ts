import type { FaceFrame } from '../../../game/movement/face-frame';
import type { Clip } from '../clips/clip';

/** Frames over which the slow wander of a resting face is taken: half a second. */
const WANDER_FRAMES = 15;

/** A move of one landmark: its number and the way, in picture widths (to the patient's left is positive). */
export interface LandmarkMove {
  readonly landmark: number;
  readonly acrossShare: number;
}

/** A real face that is perfectly still but for the frame noise of its recording. */
export interface StillFace {
  readonly name: string;
  /** Outer canthus distance and mouth width, shares of the picture's width. */
  readonly iodShare: number;
  readonly mouthShare: number;
  frame(captureMs: number, moves?: readonly LandmarkMove[]): FaceFrame;
  noiseless(captureMs: number, moves?: readonly LandmarkMove[]): FaceFrame;
}

/**
 * Takes a recording's rest apart into the resting face and its frame noise: what is left of each frame when half a
 * second around it is taken off. Each new frame is the resting face with one of these remainders, drawn at random, so noise of
 * neighbouring landmarks stays as related as the tracker made it.
 */
export function stillFace(clip: Clip, random: () => number): StillFace {
  const [from, to] = clip.rest ?? clip.play;
  const frames = clip.frames.filter((f) => f.captureMs >= from && f.captureMs <= to && f.face !== null);
  const points = frames.flatMap((f) => (f.face ? [f.face.landmarks] : []));
  const first = frames[0];
  if (!first || points.length < 2 * WANDER_FRAMES) throw new Error(`${clip.name}: too short a rest for frame noise`);
  const mean = meanOf(points);
  const remainders = points.slice(0, -WANDER_FRAMES).map((own, i) => {
    const around = meanOf(points.slice(i, i + WANDER_FRAMES));
    const middle = points[i + (WANDER_FRAMES - 1) / 2] ?? own;
    // The frame itself is one in fifteen of what is taken off.
    const whole = Math.sqrt(WANDER_FRAMES / (WANDER_FRAMES - 1));
    return middle.map((v, k) => (v - (around[k] ?? 0)) * whole);
  });
  const across = (a: number, b: number) => Math.abs((mean[3 * a] ?? 0) - (mean[3 * b] ?? 0));
  const seen = (captureMs: number, moves: readonly LandmarkMove[], noise: Float32Array | null): FaceFrame => {
    const landmarks = Float32Array.from(mean, (v, k) => v + (noise?.[k] ?? 0));
    for (const { landmark, acrossShare } of moves)
      landmarks[3 * landmark] = (landmarks[3 * landmark] ?? 0) + acrossShare;
    return { ...first, captureMs, face: { landmarks, matrix: null, blendshapes: null } };
  };
  return {
    name: clip.name,
    iodShare: across(33, 263),
    mouthShare: across(61, 291),
    frame: (captureMs, moves = []) =>
      seen(captureMs, moves, remainders[Math.floor(random() * remainders.length)] ?? null),
    noiseless: (captureMs, moves = []) => seen(captureMs, moves, null),
  };
}

function meanOf(all: readonly Float32Array[]): Float64Array {
  const sum = new Float64Array(all[0]?.length ?? 0);
  for (const one of all) for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) + (one[k] ?? 0) / all.length;
  return sum;
}
