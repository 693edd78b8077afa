import type { Judgement } from '../movement/judgement';
import { bandOf, mayEarn, type RewardTask } from './reward-law';

/** Light of a face at rest: enough to see the lagoon by, 0..1. */
const REST_LIGHT = 0.3;
/** Most light while feedback is hidden: the same however well the attempt goes. */
const HIDDEN_LIGHT = 0.5;
/** Least light: dim, never dark. */
const DIM_LIGHT = 0.1;
/** Fastest change of light per second: a full swing up and down takes over half a second, so nothing can flash. */
const RISE_PER_S = 2;
const FALL_PER_S = 3;
/** Fall of light per second while in doubt: slow, so that a blink is hardly seen in it; nothing is earned meanwhile. */
const DOUBT_FALL_PER_S = 0.4;

/** The light of this moment, 0..1. More co-movement never gives more light. */
export function nextLight(light: number, task: RewardTask, judgement: Judgement, feedback: 'shown' | 'hidden'): number {
  const seconds = judgement.dtMs / 1000;
  const most = feedback === 'hidden' ? HIDDEN_LIGHT : 1;
  if (judgement.notSure.length > 0) {
    return Math.max(Math.min(light, DIM_LIGHT), light - DOUBT_FALL_PER_S * seconds);
  }
  const wanted = Math.min(most, wantedLight(task, judgement));
  return Math.min(light + RISE_PER_S * seconds, Math.max(light - FALL_PER_S * seconds, wanted));
}

function wantedLight(task: RewardTask, judgement: Judgement): number {
  const { activation, activationSpeedPerS: speed } = judgement;
  if (task.movement === 'rest') return mayEarn(task, judgement) ? 1 : REST_LIGHT * (1 - judgement.calm);
  if (activation === null) return REST_LIGHT * (1 - judgement.calm);
  const band = bandOf(task);
  const toBand = Math.min(1, Math.max(0, activation / band.low));
  const bright = REST_LIGHT + (1 - REST_LIGHT) * toBand;
  // Fully dim at one and a half times the speed limit, or half a band above the band. The light falls gradually up to
  // there, so that noise at the limit does not show.
  const overSpeed = speed === null ? 0 : Math.max(0, Math.abs(speed) / task.speedLimitPerS - 1) / 0.5;
  const overSize = Math.max(0, activation - band.high) / task.bandHalfWidth;
  const overQuiet = judgement.quiet.some((q) => q.past) ? 1 : 0;
  const dim = Math.min(1, Math.max(overSpeed, overSize, overQuiet, judgement.calm));
  return bright + (Math.min(bright, DIM_LIGHT) - bright) * dim;
}
