import type { MovementTask } from '../movement-task';
import { SETTINGS } from '../settings';
import type { AttemptLog } from './attempt-log';
import { attemptQuality } from './attempt-quality';
import type { AttemptResponses } from './attempt-responses';
import type { AttemptSummary } from './attempt-summary';
import type { TrackedAttempt } from './attempt-tracker';
import { evenSpeed } from './even-speed';
import { logDimensionlessJerk } from './smoothness-jerk';
import { sparc } from './smoothness-sparc';
import type { TargetMotion } from './target-motion';

/**
 * Hz; sampling rate of the speed that smoothness is computed from; over twice the highest frequency of voluntary
 * movement.
 */
const SMOOTHNESS_HZ = 30;
/** ms after the begin of the hold that still count as the way out, until its speed has fallen to rest. */
const SETTLING_MS = 400;

/** What is kept of a finished attempt. `noise`: the noise of the activation, as `TargetMotion` reports it. */
export function summariseAttempt(
  attempt: TrackedAttempt,
  log: AttemptLog,
  task: MovementTask,
  noise: Pick<TargetMotion, 'noiseSd' | 'noiseAt'>,
  responses: AttemptResponses,
): AttemptSummary {
  const { onsetMs, holdMs, releaseMs, endMs, peakActivation } = attempt;
  const frames = log.frames(onsetMs, endMs);
  const spanMs = (frames.timeMs.at(-1) ?? 0) - (frames.timeMs[0] ?? 0);
  const framesPerS = spanMs > 0 ? ((frames.timeMs.length - 1) * 1000) / spanMs : Number.NaN;
  const isTold = peakActivation > SETTINGS.activation.reachOverNoise * noise.noiseSd;
  // Only the way out: a long hold says nothing about smoothness and would lower the jerk number.
  const wayOut = log.frames(onsetMs, Math.min(holdMs + SETTLING_MS, releaseMs));
  const speed = isTold ? evenSpeed(wayOut.timeMs, wayOut.activationRaw, SMOOTHNESS_HZ) : [];
  return {
    onsetMs,
    holdMs,
    releaseMs,
    endMs,
    peakActivation,
    quality: attemptQuality(frames, attempt, task, noise.noiseAt(framesPerS)),
    sparc: sparc(speed, SMOOTHNESS_HZ),
    logDimensionlessJerk: logDimensionlessJerk(speed, SMOOTHNESS_HZ),
    ...responses.summary(),
  };
}
