import type { JudgedAttempt } from '../../movement/attempt/judged-attempt';
import type { Calibration } from '../../movement/calibration/calibration';
import type { CoMovementEvent } from '../../movement/co-movement/co-movement-event';
import { armLengthPx, detectionLimits } from '../../movement/co-movement/detection-limits';
import type { RegionKey } from '../../movement/co-movement/quiet-region';
import { SIDES } from '../../movement/side';
import type { BlockRecord } from '../../record/session-record';
import type { BlockPlan } from '../../therapy/block-for';
import { MOVEMENT_CATALOGUE } from '../../therapy/movement-catalogue';
import { rounded } from './example-face';
import { exampleSeries } from './example-series';
import type { Draws } from './seeded-draws';

/** Parameters of an example block. */
export interface ExampleCourse {
  /** Mean co-movement of each region, share; 0.03 where it is missing. */
  readonly comesAlong: Readonly<Partial<Record<RegionKey, number>>>;
  /** Quality of the attempts apart from co-movement, 0..1. */
  readonly skill: number;
  /** Share of the time that could be judged, 0..1. */
  readonly sure: number;
}

const ATTEMPT_MS = 12_000;

/** One block of an example session. `startMs`: session time. */
export function exampleBlock(
  { level, grade, task, attempts: count }: BlockPlan,
  calibration: Calibration,
  startMs: number,
  course: ExampleCourse,
  draws: Draws,
): BlockRecord {
  const isActive = MOVEMENT_CATALOGUE[task.movement].kind === 'active';
  const attempts = isActive ? Array.from({ length: count }, (_, i) => attempt(i, task, course, draws)) : [];
  const lengthMs = isActive ? count * ATTEMPT_MS : 60_000;
  const judgedMs = Math.round(lengthMs * Math.min(1, draws.about(course.sure, 0.03)));
  const coMovements = attempts.flatMap((one) => events(one, task));
  const calmMs = coMovements.reduce((sum, { startMs: from, endMs }) => sum + endMs - from, 0);
  const doubtMs = lengthMs - judgedMs;
  const blinkMs = Math.min(doubtMs, 200 * count);
  const blinks = Array.from({ length: count }, (_, i) => {
    const from = i * ATTEMPT_MS + 300;
    return { startMs: from, endMs: from + 190, sides: 'both', depth: 0.9, mouthMoved: false } as const;
  });
  return {
    ...{ levelId: level.id, scene: level.scene, grade, task },
    limits: detectionLimits(task.quietList, calibration, armLengthPx(480)),
    ...{ startMs, endMs: startMs + lengthMs, attempts, coMovements },
    blinks,
    series: attempts.map((one) => exampleSeries(one, task, { coMovements, blinks })),
    gateMs: { blink: blinkMs, ...(doubtMs - blinkMs > 2000 ? { light: doubtMs - blinkMs } : {}) },
    ...{ flowingMs: Math.max(0, judgedMs - calmMs), calmMs: Math.min(calmMs, judgedMs), pausedMs: 0 },
    progress: rounded(Math.min(1, 0.5 + 0.5 * course.skill)),
    finished: true,
  };
}

function attempt(index: number, task: BlockPlan['task'], course: ExampleCourse, draws: Draws): JudgedAttempt {
  const onsetMs = index * ATTEMPT_MS + 1500;
  const share = (mean: number) => rounded(Math.min(1, Math.max(0, draws.about(mean, 0.06))));
  const regions = MOVEMENT_CATALOGUE[task.movement].quiet.map(({ region }) => region);
  const responses = Object.fromEntries(
    regions.flatMap((region) =>
      SIDES.map((side) => {
        const mean = course.comesAlong[`${region}.${side}`] ?? 0.03;
        const change = rounded(Math.max(0, draws.about(mean, 0.02)));
        return [`${region}.${side}`, { change, gain: rounded(change / task.target) }];
      }),
    ),
  ) as NonNullable<JudgedAttempt['responses']>;
  const beyond = task.quietList.map(
    ({ region, side, allowance }) => (responses[`${region}.${side}`]?.change ?? 0) - allowance,
  );
  const isolation = rounded(Math.min(1, Math.max(0.4, 1 - 2 * Math.max(0, ...beyond))));
  return {
    onsetMs,
    holdMs: onsetMs + 1400,
    releaseMs: onsetMs + 1400 + task.holdMs,
    endMs: onsetMs + 2900 + task.holdMs,
    peakActivation: rounded(draws.about(task.target, 0.05)),
    quality: {
      isolation,
      slowness: share(0.7 + 0.3 * course.skill),
      precision: share(0.5 + 0.5 * course.skill),
      steadiness: share(0.5 + 0.4 * course.skill),
      symmetry: task.affected === 'both' ? share(0.7) : null,
      release: share(0.6 + 0.4 * course.skill),
    },
    sparc: rounded(draws.about(-1.8, 0.1)),
    logDimensionlessJerk: rounded(draws.about(-6, 0.2)),
    responses,
    verdict: 'counted',
    earned: rounded(isolation * (0.5 + 0.4 * course.skill)),
  };
}

function events({ onsetMs, releaseMs, responses }: JudgedAttempt, { quietList }: BlockPlan['task']): CoMovementEvent[] {
  return quietList.flatMap(({ region, side, allowance }) => {
    const response = responses?.[`${region}.${side}`];
    if (response === undefined || response.change <= allowance) return [];
    const crossMs = onsetMs + 700;
    return [
      {
        ...{ region, side, crossMs, startMs: crossMs + 160, endMs: releaseMs, peak: response.change, allowance },
        ...{ lagMs: 70, coupling: 0.8, gain: response.gain },
      },
    ];
  });
}
