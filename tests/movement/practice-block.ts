import { type PatientName, type PatientRequest, practicePatient } from '../../engine-adapters/practice-face/patients';
import { practiceFrames } from '../../engine-adapters/practice-face/practice-frames';
import type { PracticeScript } from '../../engine-adapters/practice-face/practice-script';
import { SHIPPED_LEVELS } from '../../game/app/shipped-levels';
import type { CountedAttempt } from '../../game/movement/attempt/judged-attempt';
import type { Calibration } from '../../game/movement/calibration/calibration';
import type { QuietRegion } from '../../game/movement/co-movement/quiet-region';
import type { FaceFrame } from '../../game/movement/face-frame';
import type { GateReason } from '../../game/movement/gate/gate-reason';
import type { EndedEvents, Judgement } from '../../game/movement/judgement';
import type { MovementTask } from '../../game/movement/movement-task';
import { createCalibrator, createJudge, createMeasurer } from '../../game/movement/pipeline';
import { taskFor } from '../../game/therapy/task-for';

export interface PracticeBlock {
  readonly calibration: Calibration;
  readonly judgements: readonly Judgement[];
  readonly ended: EndedEvents;
  /** All movements as attempts that counted, for findings that are tested without a play. */
  readonly counted: readonly CountedAttempt[];
  readonly task: MovementTask;
}

export interface BlockOptions {
  readonly allowances?: Partial<Record<QuietRegion, number>>;
  /** Changes the script before it is played. */
  readonly script?: (script: PracticeScript, playFromMs: number) => PracticeScript;
  /** Changes the frames of the play: what a bad camera would do. Calibration frames stay as they are. */
  readonly spoil?: (frames: readonly FaceFrame[]) => Iterable<FaceFrame>;
}

/** A practice patient through the whole pipeline: live calibration first, then the block, all from one measurer. */
export function practiceBlock(name: PatientName, request: PatientRequest, options: BlockOptions = {}): PracticeBlock {
  const patient = practicePatient(name, request);
  const script = options.script?.(patient.script, patient.playMs[0]) ?? patient.script;
  const frames = [...practiceFrames(script)];
  const measurer = createMeasurer();
  const { movement, affected } = request;
  const allowances = Object.entries(options.allowances ?? {}).map(([region, allowance]) => ({
    region: region as QuietRegion,
    side: 'both' as const,
    allowance,
  }));
  const task = taskFor({ levels: SHIPPED_LEVELS, plan: null, movement, affected, allowances });
  const calibrator = createCalibrator({
    movements: [movement],
    affected,
    restMs: 8000,
    tries: 3,
    camera: null,
    takenAt: '2026-11-22T09:00:00+00:00',
  });
  for (const frame of frames)
    if (frame.captureMs < patient.playMs[0]) {
      const progress = calibrator.step(measurer.measure(frame));
      if (progress.stage === 'refused') throw new Error(`calibration refused: ${progress.reason}`);
    }
  const calibration = calibrator.result();
  const judge = createJudge(task, calibration);
  const played = frames.filter((frame) => frame.captureMs >= patient.playMs[0]);
  const judgements = [...(options.spoil?.(played) ?? played)].map((frame) => judge.step(measurer.measure(frame)));
  const ended = joined([...judgements.map((j) => j.ended), judge.finish()]);
  const counted = ended.attempts.map((one) => ({ ...one, verdict: 'counted', earned: 1 }) as const);
  return { calibration, judgements, ended, counted, task };
}

export function joined(all: readonly EndedEvents[]): EndedEvents {
  return {
    attempts: all.flatMap((e) => e.attempts),
    coMovements: all.flatMap((e) => e.coMovements),
    blinks: all.flatMap((e) => e.blinks),
    gate: all.flatMap((e) => e.gate),
  };
}

/** ms in which a reason held. */
export function heldMs(judgements: readonly Judgement[], reason: GateReason): number {
  return judgements.reduce((sum, j) => sum + (j.notSure.includes(reason) ? j.dtMs : 0), 0);
}

export function calmFrames(judgements: readonly Judgement[]): number {
  return judgements.filter((j) => j.calm > 0).length;
}
