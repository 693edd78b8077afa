import { practiceFrames } from '../../engine-adapters/practice-face/practice-frames';
import {
  type PatientName,
  type PatientRequest,
  practicePatient,
} from '../../engine-adapters/practice-face/script/patients';
import type { PracticeScript } from '../../engine-adapters/practice-face/script/practice-script';
import { SHIPPED_LEVELS } from '../../game/app/shipped-levels';
import { type CountedAttempt, countedAttempts } from '../../game/movement/attempt/judged-attempt';
import type { Calibration } from '../../game/movement/calibration/calibration';
import type { QuietRegion } from '../../game/movement/co-movement/quiet-region';
import type { FaceFrame } from '../../game/movement/face-frame';
import type { GateReason } from '../../game/movement/gate/gate-reason';
import type { Judgement } from '../../game/movement/judgement';
import type { MeasuredFrame } from '../../game/movement/measure/measured-frame';
import type { MovementTask } from '../../game/movement/movement-task';
import { createCalibrator, createMeasurer } from '../../game/movement/pipeline';
import { endlessRules } from '../../game/play/endless-rules';
import type { PlayRules } from '../../game/play/play-rules';
import { type WholeBlock, wholeBlock } from '../../game/play/whole-block';
import { taskFor } from '../../game/therapy/task-for';
import { keptNoise } from '../engine-adapters/practice-face/kept-noise';

export interface PracticeBlock extends WholeBlock {
  readonly calibration: Calibration;
  readonly judgements: readonly Judgement[];
  readonly counted: readonly CountedAttempt[];
  readonly task: MovementTask;
}

export interface BlockOptions {
  readonly allowances?: Partial<Record<QuietRegion, number>>;
  /** What the block asks for; a block without an end where nobody says so. */
  readonly rules?: Omit<PlayRules, 'task'>;
  /** Changes the script before it is played. */
  readonly script?: (script: PracticeScript, playFromMs: number) => PracticeScript;
  /** Changes the frames of the play: what a bad camera would do. Calibration frames stay as they are. */
  readonly spoil?: (frames: readonly FaceFrame[]) => Iterable<FaceFrame>;
}

/** A practice patient through the whole pipeline: live calibration first, then the block, all from one measurer. */
export function practiceBlock(name: PatientName, request: PatientRequest, options: BlockOptions = {}): PracticeBlock {
  const patient = practicePatient(name, request);
  const script = options.script?.(patient.script, patient.playMs[0]) ?? patient.script;
  const frames = [...practiceFrames(script, keptNoise)];
  const measurer = createMeasurer();
  const { movement, affected } = request;
  const allowances = Object.entries(options.allowances ?? {}).map(([region, allowance]) => ({
    region: region as QuietRegion,
    side: 'both' as const,
    allowance,
  }));
  const task = taskFor({ levels: SHIPPED_LEVELS, plan: null, movement, affected, allowances });
  const before = Array.from(
    frames.filter((frame) => frame.captureMs < patient.playMs[0]),
    (frame) => measurer.measure(frame),
  );
  const calibration = calibrationOf(before, request, begunBefore(script, patient.playMs[0]));
  const played = frames.filter((frame) => frame.captureMs >= patient.playMs[0]);
  const shown = Array.from(options.spoil?.(played) ?? played, (frame) => measurer.measure(frame));
  const block = wholeBlock({ rules: { ...(options.rules ?? endlessRules(task)), task }, calibration }, shown);
  const judgements = block.steps.map(({ judgement }) => judgement);
  return { ...block, calibration, judgements, counted: countedAttempts(block.ended.attempts), task };
}

/** ms; no camera takes a frame by so much too early or too late. */
const FRAME_IN_TIME_MS = 1000;

/** What a script's frames before a time depend on: a part that begins later changes none of them. */
function begunBefore(script: PracticeScript, untilMs: number): PracticeScript {
  // A region that comes before its movement shows what has not begun.
  if (script.coMovements.some(({ lagMs }) => lagMs < 0)) return script;
  const hasBegun = ({ startMs }: { readonly startMs: number }) => startMs < untilMs;
  return {
    ...script,
    durationMs: Math.min(script.durationMs, untilMs + FRAME_IN_TIME_MS),
    efforts: script.efforts.filter(hasBegun),
    blinks: script.blinks.filter(hasBegun),
    happenings: script.happenings.filter(hasBegun),
  };
}

/** Calibrations made so far, by all that they depend on. */
const calibrations = new Map<string, Calibration>();

/** The live calibration over these frames of a script; scripts that begin alike are calibrated once. Everybody gets a copy. */
function calibrationOf(
  frames: readonly MeasuredFrame[],
  { movement, affected }: PatientRequest,
  script: PracticeScript,
): Calibration {
  const key = JSON.stringify([movement, affected, script]);
  const known = calibrations.get(key);
  if (known !== undefined) return structuredClone(known);
  const calibrator = createCalibrator({
    movements: [movement],
    affected,
    restMs: 8000,
    tries: 3,
    camera: null,
    takenAt: '2026-11-22T09:00:00+00:00',
  });
  for (const frame of frames) {
    const progress = calibrator.step(frame);
    if (progress.stage === 'refused') throw new Error(`calibration refused: ${progress.reason}`);
  }
  const made = calibrator.result();
  calibrations.set(key, made);
  return structuredClone(made);
}

/** ms in which a reason held. */
export function heldMs(judgements: readonly Judgement[], reason: GateReason): number {
  return judgements.reduce((sum, j) => sum + (j.notSure.includes(reason) ? j.dtMs : 0), 0);
}

export function calmFrames(judgements: readonly Judgement[]): number {
  return judgements.filter((j) => j.calm > 0).length;
}
