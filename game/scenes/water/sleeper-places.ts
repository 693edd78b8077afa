import type { QuietRegion } from '../../movement/co-movement/quiet-region';
import type { Side } from '../../movement/side';
import type { Layout } from '../layout';

/** Place of a region on the patient's own side: share of the half width from the screen's edge, share of the free height. */
interface Slot {
  readonly inward: number;
  readonly down: number;
  /** Size of the sleeper in layout units. */
  readonly size: number;
}

/** From brow to jaw, downward as on a face; the same in every scene. */
const WIDE: Readonly<Record<QuietRegion, Slot>> = {
  brow: { inward: 0.1, down: 0.585, size: 8.6 },
  eye: { inward: 0.25, down: 0.66, size: 10.6 },
  nose: { inward: 0.11, down: 0.755, size: 8.6 },
  mouthCorner: { inward: 0.37, down: 0.785, size: 10.4 },
  lowerLip: { inward: 0.23, down: 0.872, size: 9.6 },
  jaw: { inward: 0.5, down: 0.905, size: 9.6 },
};

const TALL: Readonly<Record<QuietRegion, Slot>> = {
  brow: { inward: 0.17, down: 0.655, size: 8.5 },
  eye: { inward: 0.34, down: 0.72, size: 11.5 },
  nose: { inward: 0.16, down: 0.785, size: 8.5 },
  mouthCorner: { inward: 0.54, down: 0.815, size: 11.5 },
  lowerLip: { inward: 0.3, down: 0.868, size: 10 },
  jaw: { inward: 0.66, down: 0.905, size: 10 },
};

export interface SleeperPlace {
  readonly x: number;
  /** Height of its foot. */
  readonly y: number;
  readonly size: number;
  readonly facing: 1 | -1;
}

/** Place of a region's sleeper. The patient's left is on the left of the screen, as the player feels it. */
export function sleeperPlace(region: QuietRegion, side: Side, layout: Layout): SleeperPlace {
  const slot = (layout.portrait ? TALL : WIDE)[region];
  const inward = slot.inward * layout.width * 0.5;
  const left = side === 'patientLeft';
  return {
    x: left ? inward : layout.width - inward,
    y: layout.free.top + slot.down * layout.free.height,
    size: slot.size * layout.unit,
    facing: left ? 1 : -1,
  };
}
