import { frameTimeMs, practiceFrames } from '../../engine-adapters/practice-face/practice-frames';
import {
  type PatientName,
  type PatientRequest,
  practicePatient,
} from '../../engine-adapters/practice-face/script/patients';
import type { PracticeScript } from '../../engine-adapters/practice-face/script/practice-script';
import type { Calibration } from '../../game/movement/calibration/calibration';
import type { MeasuredFrame } from '../../game/movement/measure/measured-frame';
import type { MovementTask } from '../../game/movement/movement-task';
import { createCalibrator, createMeasurer } from '../../game/movement/pipeline';
import type { BlockStep } from '../../game/play/block-run';
import type { PlayEvent } from '../../game/play/play-event';
import type { PlayModel } from '../../game/play/play-model';
import type { PlayRules } from '../../game/play/play-rules';
import { wholeBlock } from '../../game/play/whole-block';
import { keptNoise } from '../engine-adapters/practice-face/kept-noise';

export interface Played {
  readonly frames: readonly BlockStep[];
  readonly events: readonly PlayEvent[];
  readonly model: PlayModel;
}

/** Time for the filters to settle before play, ms. */
const LEAD_IN_MS = 1000;

/**
 * A practice patient plays a block through the whole pure line: frames, measures, the calibrator of the game, judgement,
 * play. No clock runs. The patient aims at the middle of the band and holds a second longer than asked, at 80 % of the
 * speed limit; a resting one rests as long as asked.
 */
export function playPatient(
  name: PatientName,
  rules: PlayRules,
  asked: Partial<PatientRequest> = {},
  change: Partial<PracticeScript> = {},
): Played {
  const { task } = rules;
  const resting = task.movement === 'rest';
  const patient = practicePatient(name, {
    movement: task.movement,
    affected: task.affected,
    target: resting ? 0.5 : task.target,
    holdMs: resting ? rules.stillMs : task.holdMs + 1000,
    speedPerS: 0.8 * task.speedLimitPerS,
    attempts: rules.attempts,
    ...asked,
  });
  const script = { ...patient.script, ...change };
  const [playFrom, playTo] = patient.playMs;
  const calibration = calibrationOf(task, patient.script, playFrom);
  const shown = [...measure(script, playFrom - LEAD_IN_MS, playTo)].filter(({ captureMs }) => captureMs >= playFrom);
  const { steps, model } = wholeBlock({ rules, calibration }, shown);
  return { frames: steps, events: steps.flatMap(({ events }) => events), model };
}

const calibrations = new Map<string, Calibration>();

/** The patient's calibration; those who begin alike share one. */
function calibrationOf({ movement, affected }: MovementTask, script: PracticeScript, untilMs: number): Calibration {
  const begin = { ...script, durationMs: untilMs, efforts: script.efforts.slice(0, 3) };
  const key = JSON.stringify([movement, affected, begin]);
  const known = calibrations.get(key);
  if (known) return known;
  const calibrator = createCalibrator({
    movements: [movement],
    affected,
    restMs: 8000,
    tries: 3,
    camera: null,
    takenAt: '2026-11-22T09:30:00.000+00:00',
  });
  for (const measured of measure(begin, 0, untilMs)) calibrator.step(measured);
  const made = calibrator.result();
  calibrations.set(key, made);
  return made;
}

function* measure(script: PracticeScript, fromMs: number, toMs: number): Generator<MeasuredFrame> {
  const measurer = createMeasurer();
  const frames = practiceFrames(script, keptNoise);
  for (let i = Math.ceil((fromMs * script.camera.fps) / 1000); ; i += 1) {
    const tMs = frameTimeMs(script.camera, script.seed, i);
    if (tMs === null) continue;
    if (tMs >= toMs) return;
    yield measurer.measure(frames.at(tMs));
  }
}
