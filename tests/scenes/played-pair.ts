import { practiceFrames } from '../../engine-adapters/practice-face/practice-frames';
import { practicePatient } from '../../engine-adapters/practice-face/script/patients';
import { SHIPPED_LEVELS } from '../../game/app/shipped-levels';
import type { MovementId } from '../../game/movement/movement-id';
import { createCalibrator, createMeasurer } from '../../game/movement/pipeline';
import type { PlaySignal } from '../../game/play/play-signal';
import { wholeBlock } from '../../game/play/whole-block';
import { blockFor } from '../../game/therapy/block-for';
import { movementsFor } from '../../game/therapy/level/scene-suitability';
import { SCENE_IDS, type SceneId } from '../../game/therapy/scene-id';
import { keptNoise } from '../engine-adapters/practice-face/kept-noise';

export interface Pair {
  readonly scene: SceneId;
  readonly movement: MovementId;
}

/** Every scene with every movement that makes sense in it. */
export const PAIRS: readonly Pair[] = SCENE_IDS.flatMap((scene) =>
  movementsFor(scene).map((movement) => ({ scene, movement })),
);

const ATTEMPTS = 1;

/** What a scene is shown while the ideal practice patient plays an attempt in it, at the scene's own level. */
export function playedPair({ scene, movement }: Pair): readonly PlaySignal[] {
  const level = [...SHIPPED_LEVELS.values()].find((l) => l.scene === scene);
  if (!level) throw new Error(`${scene}: expected a level that comes with the product`);
  const block = blockFor({ levels: SHIPPED_LEVELS, plan: null, movement, level: level.id, affected: 'patientLeft' });
  const { target, holdMs, speedLimitPerS } = block.task;
  const patient = practicePatient('ideal', {
    movement,
    affected: 'patientLeft',
    attempts: ATTEMPTS,
    target,
    holdMs: holdMs + 1000,
    speedPerS: Math.min(0.3, speedLimitPerS * 0.6),
  });
  const [playFrom] = patient.playMs;
  const measurer = createMeasurer();
  const calibrator = createCalibrator({
    movements: [movement],
    affected: 'patientLeft',
    restMs: 8000,
    tries: 3,
    camera: null,
    takenAt: '2026-11-22T09:00:00+00:00',
  });
  const measured = [...practiceFrames(patient.script, keptNoise)].map((frame) => ({
    playing: frame.captureMs >= playFrom,
    frame: measurer.measure(frame),
  }));
  for (const { playing, frame } of measured) if (!playing) calibrator.step(frame);
  const played = measured.filter(({ playing }) => playing).map(({ frame }) => frame);
  const rules = { ...block, attempts: ATTEMPTS };
  return wholeBlock({ rules, calibration: calibrator.result() }, played).steps.map(({ signal }) => signal);
}
