import { SIDES } from '../../../game/movement/side';
import { closeLid, type StateInTheMaking } from '../shape/movement-shape';
import type { PracticeScript } from './practice-script';

const TAU = 2 * Math.PI;

/** What a face does while nothing is meant: lids and head wander, resting tone rises. */
export function addTone(state: StateInTheMaking, script: PracticeScript, atMs: number) {
  const minutes = atMs / 60_000;
  // Two incommensurate sines wander without ever repeating within a session.
  const wander = (periodMs: number, phase: number) =>
    0.6 * Math.sin((TAU * atMs) / periodMs + phase) + 0.4 * Math.sin((TAU * atMs) / (periodMs * 0.37) + 2.1 * phase);
  const phase = (script.seed % 97) / 15;
  for (const side of SIDES) {
    const lids = script.lidWander.size * (1 + wander(script.lidWander.periodMs, phase));
    closeLid(state, side, lids + script.toneDriftPerMin.eye[side] * minutes);
    state.smile[side] += script.toneDriftPerMin.mouthCorner[side] * minutes;
  }
  const { wanderDeg, wanderMs } = script.head;
  state.head.yawDeg += wanderDeg * wander(wanderMs, phase + 1);
  state.head.pitchDeg += wanderDeg * 0.7 * wander(wanderMs * 1.3, phase + 2);
  state.head.rollDeg += wanderDeg * 0.4 * wander(wanderMs * 1.7, phase + 3);
  state.place.x += 0.01 * wanderDeg * state.place.iodShare * wander(wanderMs * 1.1, phase + 4);
  state.place.iodShare *= 1 + 0.01 * wanderDeg * wander(wanderMs * 1.9, phase + 5);
}
