import type { MeasureTable } from '../judgement';
import { createMotionFilter, type MotionFilter } from '../numerics/motion-filter';
import { SETTINGS } from '../settings';
import { MEASURE_KEYS, type MeasureKey } from './measure-id';

/** Every measure, filtered fast enough to decide on. */
export interface DecisionFilters {
  step(timeMs: number, measures: MeasureTable): void;
  /** NaN when the measure is missing in this frame. */
  read(key: MeasureKey): number;
  /** Forgets the frames so far; nothing is known of a measure until its next one. */
  reset(): void;
}

export function createDecisionFilters(): DecisionFilters {
  const filters = new Map<MeasureKey, MotionFilter>(
    MEASURE_KEYS.map((key) => [key, createMotionFilter(SETTINGS.filter.decisionRadPerS)]),
  );
  let nowMs = Number.NaN;
  return {
    step(timeMs, measures) {
      nowMs = timeMs;
      for (const [key, filter] of filters) {
        const { raw } = measures[key];
        if (!Number.isFinite(raw)) continue;
        if (timeMs - filter.lastMs > SETTINGS.time.gapMs) filter.reset();
        filter.step(timeMs, raw);
      }
    },
    reset() {
      for (const filter of filters.values()) filter.reset();
    },
    read(key) {
      const filter = filters.get(key);
      return filter !== undefined && filter.lastMs === nowMs ? filter.value : Number.NaN;
    },
  };
}
