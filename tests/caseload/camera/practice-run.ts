import { practiceFrames } from '../../../engine-adapters/practice-face/practice-frames';
import { type Effort, effortTimes } from '../../../engine-adapters/practice-face/script/effort';
import { type PracticeScript, QUIET_SCRIPT } from '../../../engine-adapters/practice-face/script/practice-script';
import { type AssessmentRun, createAssessmentRun } from '../../../game/caseload/camera/assessment-run';
import type { Framing } from '../../../game/caseload/camera/camera-assessment';
import { ASSESSED_MOVEMENTS, type AssessedMovement } from '../../../game/caseload/camera/camera-assessment';
import { createMeasurer } from '../../../game/movement/pipeline';
import { keptNoise } from '../../engine-adapters/practice-face/kept-noise';

/** ms: the framing check and three repeats of rest, each with its moment before. */
const REST_MS = 20_000;
/** ms between two efforts: a breath and the stillness before "now". */
const PAUSE_MS = 3800;

/** A practice patient who does what is read to her, three times each; say what differs. */
export function assessedScript(
  differs: Partial<PracticeScript> = {},
  size: (movement: AssessedMovement, repeat: number) => number = () => 1,
): PracticeScript {
  const efforts: Effort[] = [];
  let at = REST_MS;
  for (const movement of ASSESSED_MOVEMENTS)
    for (const repeat of [0, 1, 2]) {
      const effort = { movement, startMs: at, size: size(movement, repeat), speedPerS: 0.9, holdMs: 1500 };
      efforts.push(effort);
      at = effortTimes(effort).endMs + PAUSE_MS;
    }
  return { ...QUIET_SCRIPT, durationMs: at, efforts, ...differs };
}

/** Runs an assessment over a script's frames. `onFrame`: looks at the run after each of them. */
export function runOver(
  script: PracticeScript,
  last: Framing | null = null,
  onFrame: (run: AssessmentRun, tMs: number) => void = () => {},
): AssessmentRun {
  const run = createAssessmentRun(last);
  const measurer = createMeasurer();
  for (const frame of practiceFrames(script, keptNoise)) {
    run.step(measurer.measure(frame));
    onFrame(run, frame.captureMs);
  }
  return run;
}
