import type { FaceFrame } from '../../game/movement/face-frame';
import { type LandmarkNoise, landmarkNoise } from './landmark-noise';
import type { PracticeCamera, PracticeScript } from './script/practice-script';
import { seededRandom } from './script/seeded-random';
import { type PracticeTruth, practiceTruth } from './script/state-at';
import type { FaceState } from './shape/face-state';
import { NO_TROUBLE, type PictureTrouble, trackerView } from './tracker-view';

/** A script as camera frames: iterate for all of them in order, or ask for the frame of any time. */
export interface PracticeFrames extends Iterable<FaceFrame> {
  readonly truth: PracticeTruth;
  /** The frame a camera would take at this time, ms from the script's start. */
  at(tMs: number): FaceFrame;
}

/**
 * Plays a script without waiting: as fast as the reader reads. The same script gives the same frames, to the last bit. `noiseOf`:
 * where the noise comes from; somebody who asks for the same frames again and again may keep it.
 */
export function practiceFrames(script: PracticeScript, noiseOf: LandmarkNoise = landmarkNoise): PracticeFrames {
  const truth = practiceTruth(script);
  const at = (tMs: number) => frameOf(script, truth.stateAt(tMs), tMs, noiseOf);
  return {
    truth,
    at,
    *[Symbol.iterator]() {
      const { fps } = script.camera;
      let dropped = 0;
      for (let i = 0; (i * 1000) / fps < script.durationMs; i++) {
        const tMs = frameTimeMs(script.camera, script.seed, i);
        if (tMs === null) dropped++;
        else {
          yield { ...at(tMs), droppedFrames: dropped };
          dropped = 0;
        }
      }
    },
  };
}

/**
 * The frame that camera and tracker give for a state at a time. Noise depends only on the time, so frames may be asked
 * for in any order.
 */
export function frameOf(
  script: PracticeScript,
  state: FaceState,
  tMs: number,
  noiseOf: LandmarkNoise = landmarkNoise,
): FaceFrame {
  const noise = () => noiseOf(script.seed, Math.round(tMs * 8));
  return trackerView(tMs, state, troubleAt(script, tMs), script.camera, noise);
}

/** When the camera takes its i-th frame, ms; null when that frame never comes. Strictly rising with i. */
export function frameTimeMs(camera: PracticeCamera, seed: number, i: number): number | null {
  const random = seededRandom(seed ^ 0x7002, i);
  if (random() < camera.droppedShare) return null;
  return Math.max(0, ((i + camera.jitter * (random() - 0.5)) * 1000) / camera.fps);
}

function troubleAt(script: PracticeScript, atMs: number): PictureTrouble {
  let trouble: PictureTrouble = { ...NO_TROUBLE, luma: script.camera.luma };
  for (const happening of script.happenings) {
    if (atMs < happening.startMs || atMs >= happening.endMs) continue;
    if (happening.kind === 'noFace') trouble = { ...trouble, faces: 'none' };
    if (happening.kind === 'secondFace') {
      trouble = { ...trouble, faces: happening.tracked === 'other' ? 'twoOtherTracked' : 'twoPatientTracked' };
    }
    if (happening.kind === 'hand') trouble = { ...trouble, handErrorIod: happening.errorIod };
    if (happening.kind === 'dimLight') trouble = { ...trouble, luma: happening.luma, noiseGain: happening.noiseGain };
  }
  return trouble;
}
