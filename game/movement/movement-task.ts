import type { QuietRule } from './co-movement/quiet-region';
import type { MovementId } from './movement-id';
import type { AffectedSide } from './side';

/** What is being trained, as the pipeline needs it: plain numbers, made by `therapy` from level and plan. */
export interface MovementTask {
  readonly movement: MovementId;
  readonly affected: AffectedSide;
  readonly quietList: readonly QuietRule[];
  /** Middle of the band, share of the person's comfortable reach (0.2..0.6 by default). */
  readonly target: number;
  /** Half the band's width, share of reach. The band is target - halfWidth .. target + halfWidth. */
  readonly bandHalfWidth: number;
  /** Upper end of the speed corridor, reach per second. Faster earns nothing. */
  readonly speedLimitPerS: number;
  /** How long the band is to be held for a full reward, ms. */
  readonly holdMs: number;
  /** Time within which a full release is expected, ms. */
  readonly releaseMs: number;
  /** Largest amplitude ratio difference between sides that still counts as symmetric, share; null where one side is trained. */
  readonly symmetryTolerance: number | null;
}
