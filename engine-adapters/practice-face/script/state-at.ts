import { MOVEMENT_IDS, type MovementId } from '../../../game/movement/movement-id';
import { SIDES } from '../../../game/movement/side';
import type { FaceState } from '../shape/face-state';
import { addMovement, addRegion, atRest, closeLid } from '../shape/movement-shape';
import { addHappenings } from './add-happenings';
import { addTone } from './add-tone';
import { type Blink, blinkClosure, blinkEndMs, blinksOf } from './blink';
import { effortAt } from './effort';
import type { PracticeScript } from './practice-script';

/** What a script's patient truly does: the ground truth of tests and benchmarks. */
export interface PracticeTruth {
  /** Every blink, in order. */
  readonly blinks: readonly Blink[];
  /** Intended activation of a movement (of all movements together when left out), 0 at rest. */
  readonly activationAt: MeantActivation;
  stateAt(atMs: number): FaceState;
}

const TAU = 2 * Math.PI;

/** Activation of one movement, or of all together when left out, as meant at a time. */
export type MeantActivation = (atMs: number, movement?: MovementId) => number;

/** Reads a script as a function of time, without memory: any order of times gives the same faces. */
export function practiceTruth(script: PracticeScript): PracticeTruth {
  const blinks = [...script.blinks, ...blinksOf(script.blinkHabit, script.seed, 0, script.durationMs)].sort(
    (a, b) => a.startMs - b.startMs,
  );
  const activationAt: MeantActivation = (atMs, movement) => {
    let sum = 0;
    for (const effort of script.efforts) {
      if (movement === undefined || effort.movement === movement) sum += effortAt(effort, atMs);
    }
    return sum;
  };
  return { blinks, activationAt, stateAt: (atMs) => stateAt(script, activationAt, blinks, atMs) };
}

/** The face at one instant: resting tone, intended movement, co-movement, blinks, and other events. */
export function stateAt(
  script: PracticeScript,
  activationAt: MeantActivation,
  blinks: readonly Blink[],
  atMs: number,
): FaceState {
  const state = atRest(script.place);
  state.lidFollows = { ...script.lidFollows };
  addTone(state, script, atMs);
  for (const movement of MOVEMENT_IDS) {
    const meant = activationAt(atMs, movement);
    if (meant <= 0) continue;
    const shaken = meant + shaking(script, meant, atMs);
    for (const side of SIDES) addMovement(state, movement, side, shaken, script.reach[side]);
  }
  for (const { region, side, gain, lagMs, along } of script.coMovements) {
    const meant = activationAt(atMs - lagMs, along);
    if (meant > 0) addRegion(state, region, side, gain * meant);
  }
  for (const blink of blinks) {
    if (atMs <= blink.startMs || atMs >= blinkEndMs(blink)) continue;
    for (const side of SIDES) closeLid(state, side, blinkClosure(blink, side, atMs));
  }
  addHappenings(state, script, atMs);
  return state;
}

/** Shaking fades in with the movement: a trembling patient still rests. */
function shaking({ tremor }: PracticeScript, meant: number, atMs: number): number {
  return tremor.size * Math.min(1, meant / 0.2) * Math.sin((TAU * tremor.hz * atMs) / 1000);
}
