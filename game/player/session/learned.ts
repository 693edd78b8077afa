import type { Calibration } from '../../movement/calibration/calibration';
import { createRestingToneWatch } from '../../movement/findings/resting-tone-watch';
import { createMeasurer, type Measurer } from '../../movement/pipeline';
import { FatigueWatch } from './fatigue-watch';

/**
 * Everything that was learned through one face source: with another camera nothing of it holds, so another source gets a new one
 * and no part of it can be forgotten to be cleared.
 */
export class Learned {
  readonly measurer: Measurer = createMeasurer();
  /** Of the rests between two games; a block watches its own. */
  readonly tone = createRestingToneWatch();
  calibration: Calibration | null = null;
  private watch: FatigueWatch | null = null;

  constructor(
    /** The source's own `sourceId`; null where nobody can tell it from others. */
    readonly sourceId: string | null,
  ) {}

  /** Null until a calibration says what rest looks like. */
  fatigue(): FatigueWatch | null {
    if (this.calibration !== null) this.watch ??= new FatigueWatch(this.calibration);
    return this.watch;
  }
}
