import { frameOf, frameTimeMs } from '../../../engine-adapters/practice-face/practice-frames';
import { blinkClosure } from '../../../engine-adapters/practice-face/script/blink';
import { practiceTruth } from '../../../engine-adapters/practice-face/script/state-at';
import type { StateInTheMaking } from '../../../engine-adapters/practice-face/shape/movement-shape';
import type { FaceFrame } from '../../../game/movement/face-frame';
import { SIDES } from '../../../game/movement/side';
import { addQuietAct } from './quiet-act';
import type { QuietFace } from './quiet-face';

/** What the camera and the tracker make of a quiet face, in order. */
export function* quietFrames({ script, acts, chinWithLids }: QuietFace): Iterable<FaceFrame> {
  const truth = practiceTruth(script);
  for (let i = 0; (i * 1000) / script.camera.fps < script.durationMs; i++) {
    const atMs = frameTimeMs(script.camera, script.seed, i);
    if (atMs === null) continue;
    const state: StateInTheMaking = truth.stateAt(atMs);
    for (const act of acts) addQuietAct(state, act, atMs);
    const shut = Math.max(0, ...truth.blinks.flatMap((b) => SIDES.map((side) => blinkClosure(b, side, atMs))));
    state.jawOpening += chinWithLids * shut;
    yield frameOf(script, state, atMs);
  }
}
