import { quantile } from 'simple-statistics';
import { calibrationFromRanges } from '../../../game/movement/calibration/calibration-from-ranges';
import { createMeasurer } from '../../../game/movement/measure/measurer';
import { createBlockRun } from '../../../game/play/block-run';
import { endlessRules } from '../../../game/play/endless-rules';
import type { Clip } from '../clips/clip';
import { quietTask } from '../score/product-rule';

/** Half an hour at 30 a second. */
const FRAMES = 54_000;
/** Frames after which the code is warm and every buffer has its size. */
const WARM = 9000;

export interface StepCost {
  readonly frames: number;
  /** ms of measuring, judging and playing one frame. */
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** Growth of the used heap from a warm pipeline to the end, after collection, bytes; null without --expose-gc. */
  readonly heapGrowthBytes: number | null;
  readonly heapBytes: number | null;
}

/** Plays one clip over and over as one long session through everything after the tracker. */
export function stepCost(clip: Clip, nowMs: () => number): StepCost {
  const measurer = createMeasurer();
  const measured = clip.frames.map((f) => measurer.measure(f));
  const calibration = calibrationFromRanges({
    frames: measured,
    movement: clip.movement,
    rest: clip.rest ?? clip.play,
    reference: clip.reference,
    camera: null,
    takenAt: '2026-01-01T00:00:00Z',
  });
  if (calibration === null) throw new Error(`${clip.name}: no calibration`);
  const run = createBlockRun({ rules: endlessRules(quietTask(clip, 'default')), calibration });
  const costs = new Float64Array(FRAMES - WARM);
  const loopMs = (clip.frames.at(-1)?.captureMs ?? 0) + 1000 / 30;
  let warmHeap: number | null = null;
  for (let n = 0; n < FRAMES; n++) {
    if (n === WARM) warmHeap = heapAfterCollection();
    const own = clip.frames[n % clip.frames.length];
    if (!own) continue;
    const frame = { ...own, captureMs: own.captureMs + (1 + Math.floor(n / clip.frames.length)) * loopMs };
    const from = nowMs();
    run.step(measurer.measure(frame));
    if (n >= WARM) costs[n - WARM] = nowMs() - from;
  }
  const endHeap = heapAfterCollection();
  const sorted = [...costs];
  return {
    frames: FRAMES,
    medianMs: quantile(sorted, 0.5),
    p95Ms: quantile(sorted, 0.95),
    p99Ms: quantile(sorted, 0.99),
    heapGrowthBytes: warmHeap === null || endHeap === null ? null : endHeap - warmHeap,
    heapBytes: endHeap,
  };
}

function heapAfterCollection(): number | null {
  if (!globalThis.gc) return null;
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
