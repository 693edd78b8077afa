import type { Calibration } from '../../movement/calibration/calibration';
import { createRestingToneWatch } from '../../movement/findings/resting-tone-watch';
import { createMeasurer, type Measurer } from '../../movement/pipeline';
import { FatigueWatch } from './fatigue-watch';

/**
 * Everything that was learned through one face source. It is not valid for another camera: each source gets a new
 * object, so that no part of the old one can be left uncleared.
 */
export class Learned {
  readonly measurer: Measurer = createMeasurer();
  /** Of the rests between two games; a block watches its own rests. */
  readonly tone = createRestingToneWatch();
  calibration: Calibration | null = null;
  private watch: FatigueWatch | null = null;

  constructor(
    /** The source's own `sourceId`; null where it cannot be told from other sources. */
    readonly sourceId: string | null,
  ) {}

  /** Null until there is a calibration of rest. */
  fatigue(): FatigueWatch | null {
    if (this.calibration !== null) this.watch ??= new FatigueWatch(this.calibration);
    return this.watch;
  }
}
