import type { Calibration } from '../calibration/calibration';
import { type NoiseCause, noiseCause } from '../measure/noise-cause';
import type { Side } from '../side';
import { quietLine } from './quiet-line';
import type { QuietDirection, QuietRegion, QuietRule } from './quiet-region';

/**
 * What sets the smallest change of a region that is judged: the plan (its number, or the default), the noise that light
 * or distance makes, or `unseen` where the region was not measured at rest, so that no change can be detected.
 */
export const LIMITED_BY = ['plan', 'light', 'tooFar', 'unseen'] as const;

export type LimitedBy = (typeof LIMITED_BY)[number];

/**
 * The limit of detection of one line of the quiet list, and what the plan asks for. Shares of the region's scale
 * (`regionScale`).
 */
export interface DetectionLimit {
  readonly region: QuietRegion;
  readonly side: Side;
  readonly direction: QuietDirection;
  /** What the plan asks for: its stated number, or the default with the general floor. */
  readonly planned: number;
  /** Smallest change that is judged in this picture: never below `planned`; null where no change can be detected. */
  readonly inForce: number | null;
  /**
   * Smallest lasting change that is found in 95 of 100 tries: above `inForce` by a margin that grows with the noise.
   * Null where no change can be detected, and where an older record does not hold it.
   */
  readonly sureFrom: number | null;
  readonly limitedBy: LimitedBy;
}

/** What is known of a face at rest; where no reach is known, regions are measured against a typical reach. */
export type KnownFace = Pick<Calibration, 'rest' | 'interocularPx'> & Partial<Pick<Calibration, 'reach'>>;

/**
 * Distance of the outer canthi over the picture's height for a face as near as people sit at a laptop: half a metre away a
 * picture of 40 degrees shows 36 cm from top to bottom, and an adult's outer canthi are 9 cm apart.
 */
const ARM_LENGTH_SHARE = 0.25;
/** px. Used where the picture's height is not known: the height that a camera is asked for. */
const USUAL_HEIGHT_PX = 480;
/**
 * Noise estimated from eight seconds is known within a fifth (two standard errors); a cause is not named on a smaller
 * difference.
 */
const NOISE_KNOWN_WITHIN = 0.2;

/**
 * How wide a face as near as an arm's length is, px between its outer canthi. `imageHeightPx`: null where it is not
 * known.
 */
export function armLengthPx(imageHeightPx: number | null): number {
  return ARM_LENGTH_SHARE * (imageHeightPx ?? USUAL_HEIGHT_PX);
}

/**
 * The smallest co-movement that can be detected with this face in this picture, line by line of a quiet list, in its
 * order. Where noise raises a limit above the plan, the cause is given: `tooFar` where a nearer face would help, else
 * the light.
 * @param nearPx size of a face that is near enough, px between the outer canthi (`armLengthPx`, or that of a kept
 * calibration).
 */
export function detectionLimits(quietList: readonly QuietRule[], face: KnownFace, nearPx: number): DetectionLimit[] {
  const known = { rest: face.rest, reach: face.reach ?? {} };
  return quietList.map((rule) => {
    const { region, side, direction } = rule;
    const { planned, allowance, sureFrom, state } = quietLine(rule, known);
    const line = { region, side, direction, planned };
    if (state === 'unseen') return { ...line, inForce: null, sureFrom: null, limitedBy: 'unseen' };
    const told = { ...line, inForce: allowance, sureFrom };
    if (allowance <= planned) return { ...told, limitedBy: 'plan' };
    const limitedBy = noiseCause(allowance, planned * (1 + NOISE_KNOWN_WITHIN), face.interocularPx, nearPx);
    return { ...told, limitedBy };
  });
}

/** The same for a calibration, by the height of its own camera's picture. */
export function limitsOf(quietList: readonly QuietRule[], calibration: Calibration): DetectionLimit[] {
  return detectionLimits(quietList, calibration, armLengthPx(calibration.camera?.height ?? null));
}

/** Whether the picture, and not the plan, sets the limit of this line. */
export function isRaised(limit: DetectionLimit): limit is RaisedLimit {
  return limit.limitedBy === 'light' || limit.limitedBy === 'tooFar';
}

/** A line for which the plan asks for a smaller change than this picture can show. */
export type RaisedLimit = DetectionLimit & { readonly inForce: number; readonly limitedBy: NoiseCause };
