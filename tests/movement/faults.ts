import fc from 'fast-check';
import { MIRROR_OF } from '../../engine-adapters/practice-face/shape/rest-face';
import type { FaceFrame } from '../../game/movement/face-frame';
import { LANDMARKS, MIDLINE_LANDMARKS } from '../../game/movement/measure/landmark-table';
import { RIGID_POINTS } from '../../game/movement/measure/rigid-points';

/** Something that goes wrong with a run of frames: where it begins and how long it goes on, shares of the whole. */
export interface Fault {
  readonly at: number;
  readonly length: number;
  readonly what: What;
}

type What =
  | { readonly kind: 'numbers'; readonly which: number | 'all'; readonly axis: number; readonly value: number }
  | { readonly kind: 'swapped'; readonly a: number; readonly b: number }
  | { readonly kind: 'shifted'; readonly which: readonly number[]; readonly by: number }
  | { readonly kind: 'mirrored' | 'noFace' | 'tooShort' | 'zeros' | 'frozen' | 'doubled' | 'outOfOrder' | 'timeIsNaN' }
  | { readonly kind: 'faces'; readonly seen: number }
  | { readonly kind: 'luma'; readonly luma: number | null }
  | { readonly kind: 'picture'; readonly width: number; readonly height: number }
  | { readonly kind: 'dropped'; readonly keepEvery: number }
  | { readonly kind: 'late'; readonly ms: number }
  | { readonly kind: 'clock'; readonly byMs: number }
  | { readonly kind: 'rate'; readonly perS: number; readonly jitter: number };

const GLASSES = [168, 6, 197, 8, 9, 33, 133, 263, 362];
const USED: readonly number[] = [
  ...new Set([
    ...Object.values(LANDMARKS).flatMap((side) => Object.values(side).flat()),
    ...Object.values(MIDLINE_LANDMARKS),
    ...RIGID_POINTS.map((p) => p.landmark),
  ]),
];

const LIDS = new Set(Object.values(LANDMARKS).flatMap((side) => [...side.upperLid, ...side.lowerLid]));
const landmark = fc.constantFrom(...USED);
const besideLids = fc.constantFrom(...USED.filter((i) => !LIDS.has(i)));
const odd = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e30, -1e30, 1e-30, 0);

/** Evenly spread: `fc.double` is even over the bits of a number, which is nearly always next to nothing. */
const share = fc.noBias(fc.integer({ min: 0, max: 1000 })).map((n) => n / 1000);
const whatWith = (swapped: fc.Arbitrary<number>): fc.Arbitrary<What> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('numbers' as const),
      which: fc.oneof(landmark, fc.constant('all' as const)),
      axis: fc.integer({ min: 0, max: 2 }),
      value: odd,
    }),
    fc.record({ kind: fc.constant('swapped' as const), a: swapped, b: swapped }),
    // A whole face's worth for glasses; a lid by less than what counts, because more is a lid that moved.
    fc
      .record({
        which: fc.constantFrom(GLASSES, [386], LANDMARKS.patientLeft.upperLid, LANDMARKS.patientRight.upperLid),
        share,
      })
      .map(({ which, share: s }) => ({
        kind: 'shifted' as const,
        which,
        by: (which === GLASSES ? 0.02 : 0.003) * (s - 0.5),
      })),
    fc.record({
      kind: fc.constantFrom(
        ...(['mirrored', 'noFace', 'tooShort', 'zeros', 'frozen', 'doubled', 'outOfOrder', 'timeIsNaN'] as const),
      ),
    }),
    fc.record({ kind: fc.constant('faces' as const), seen: fc.constantFrom(0, 2, 7, Number.NaN) }),
    fc.record({ kind: fc.constant('luma' as const), luma: fc.constantFrom(null, 0, 12, 255, Number.NaN) }),
    fc.record({
      kind: fc.constant('picture' as const),
      width: fc.constantFrom(0, 1, 1e9, Number.NaN),
      height: fc.constantFrom(0, 480, Number.NaN),
    }),
    fc.record({ kind: fc.constant('dropped' as const), keepEvery: fc.integer({ min: 2, max: 12 }) }),
    fc.record({ kind: fc.constant('late' as const), ms: fc.integer({ min: 1, max: 6000 }) }),
    fc.record({ kind: fc.constant('clock' as const), byMs: fc.constantFrom(-3_600_000, -1500, -900, 86_400_000) }),
    fc.record({
      kind: fc.constant('rate' as const),
      perS: fc.integer({ min: 12, max: 60 }),
      jitter: share,
    }),
  );

/** One fault, over a moment or over all of the frames. */
const faultOf = (what: fc.Arbitrary<What>): fc.Arbitrary<Fault> =>
  fc.record({
    at: share,
    length: fc.oneof({ weight: 3, arbitrary: share.map((s) => s / 8) }, { weight: 1, arbitrary: share }),
    what,
  });
export const fault = faultOf(whatWith(landmark));
/** The same without lid points taken for one another: that is a lid that moved, for whoever looks at landmarks. */
export const faultBesideLids = faultOf(whatWith(besideLids));

/** The frames with each fault laid over them, one after the other. */
export function spoilt(frames: readonly FaceFrame[], faults: readonly Fault[]): readonly FaceFrame[] {
  let result = frames;
  for (const { at, length, what } of faults) {
    const from = Math.floor(at * result.length);
    const until = Math.min(result.length, from + 1 + Math.floor(length * result.length));
    const hit = result.slice(from, until);
    const after = result.slice(until);
    const shiftMs = what.kind === 'late' ? what.ms : what.kind === 'clock' ? what.byMs : 0;
    const changed = spoil(hit, what);
    const grewMs = what.kind === 'rate' ? endOf(changed) - endOf(hit) : shiftMs;
    const later = Number.isFinite(grewMs) && grewMs !== 0 ? after.map((f) => atTime(f, f.captureMs + grewMs)) : after;
    result = [...result.slice(0, from), ...changed, ...later];
  }
  return result;
}

const endOf = (frames: readonly FaceFrame[]): number => frames.at(-1)?.captureMs ?? Number.NaN;
const atTime = (frame: FaceFrame, captureMs: number): FaceFrame => ({ ...frame, captureMs });

function spoil(frames: readonly FaceFrame[], what: What): readonly FaceFrame[] {
  switch (what.kind) {
    case 'dropped':
      return frames.filter((_, i) => i % what.keepEvery === 0);
    case 'doubled':
      return frames.flatMap((f) => [f, f]);
    case 'outOfOrder':
      return frames.map((_, i) => frames[i ^ 1] ?? frames[i]).filter((f) => f !== undefined);
    case 'frozen':
      return frames.map((f) => ({ ...f, face: frames[0]?.face ?? null }));
    case 'timeIsNaN':
      return frames.map((f) => atTime(f, Number.NaN));
    case 'late':
      return frames.map((f) => atTime(f, f.captureMs + what.ms));
    case 'clock':
      return frames.map((f) => atTime(f, f.captureMs + what.byMs));
    case 'rate': {
      const stepMs = 1000 / what.perS;
      const fromMs = frames[0]?.captureMs ?? 0;
      return frames.map((f, i) => atTime(f, fromMs + (i + what.jitter * 0.5 * Math.sin(i * 12.9898)) * stepMs));
    }
    case 'noFace':
      return frames.map((f) => ({ ...f, face: null, facesSeen: 0 }));
    case 'faces':
      return frames.map((f) => ({ ...f, facesSeen: what.seen }));
    case 'luma':
      return frames.map((f) => ({ ...f, meanLuma: what.luma }));
    case 'picture':
      return frames.map((f) => ({ ...f, imageWidth: what.width, imageHeight: what.height }));
    default:
      return frames.map((f) => (f.face ? { ...f, face: { ...f.face, landmarks: bent(f.face.landmarks, what) } } : f));
  }
}

type Bent = Extract<What, { kind: 'numbers' | 'swapped' | 'shifted' | 'mirrored' | 'tooShort' | 'zeros' }> | What;

function bent(landmarks: Float32Array, what: Bent): Float32Array {
  const out = Float32Array.from(landmarks);
  switch (what.kind) {
    case 'numbers':
      if (what.which === 'all') out.fill(what.value);
      else out[what.which * 3 + what.axis] = what.value;
      return out;
    case 'swapped':
      for (let axis = 0; axis < 3; axis += 1) {
        out[what.a * 3 + axis] = landmarks[what.b * 3 + axis] ?? 0;
        out[what.b * 3 + axis] = landmarks[what.a * 3 + axis] ?? 0;
      }
      return out;
    case 'shifted':
      for (const i of what.which) out[i * 3 + 1] = (landmarks[i * 3 + 1] ?? 0) + what.by;
      return out;
    case 'mirrored':
      MIRROR_OF.forEach((twin, i) => {
        out[i * 3] = 1 - (landmarks[twin * 3] ?? 0);
        out[i * 3 + 1] = landmarks[twin * 3 + 1] ?? 0;
        out[i * 3 + 2] = landmarks[twin * 3 + 2] ?? 0;
      });
      return out;
    case 'tooShort':
      return landmarks.slice(0, 40);
    case 'zeros':
      return out.fill(0);
    default:
      return out;
  }
}
