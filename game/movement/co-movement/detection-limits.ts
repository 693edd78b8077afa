import type { Calibration } from '../calibration/calibration';
import { type NoiseCause, noiseCause } from '../measure/noise-cause';
import type { Side } from '../side';
import { quietLine } from './quiet-line';
import type { QuietDirection, QuietRegion, QuietRule } from './quiet-region';

/**
 * What sets the smallest change of a region that is judged: the plan (its number, or the default), the noise that light or
 * distance makes, or `unseen` where the region was not measured at rest and nothing of it can be told.
 */
export const LIMITED_BY = ['plan', 'light', 'tooFar', 'unseen'] as const;

export type LimitedBy = (typeof LIMITED_BY)[number];

/** The limit of detection of one line of the quiet list, beside what the plan asks for. Shares of the region's scale (`regionScale`). */
export interface DetectionLimit {
  readonly region: QuietRegion;
  readonly side: Side;
  readonly direction: QuietDirection;
  /** What the plan asks for: its stated number, or the default with the general floor. */
  readonly planned: number;
  /** From where on a change is judged in this picture: never below `planned`; null where nothing can be told. */
  readonly inForce: number | null;
  /**
   * From where on a change that lasts is found in 95 of 100 tries: a little above `inForce`, by the noise. Null where nothing can be told, and
   * where an older record does not say it.
   */
  readonly sureFrom: number | null;
  readonly limitedBy: LimitedBy;
}

/** A face at rest, as far as it is known: without a reach, regions count against a typical one. */
export type KnownFace = Pick<Calibration, 'rest' | 'interocularPx'> & Partial<Pick<Calibration, 'reach'>>;

/**
 * Distance of the outer canthi over the picture's height for a face as near as people sit at a laptop: half a metre away a
 * picture of 40 degrees shows 36 cm from top to bottom, and an adult's outer canthi are 9 cm apart.
 */
const ARM_LENGTH_SHARE = 0.25;
/** px. The height that a camera is asked for, where nobody knows the picture's. */
const USUAL_HEIGHT_PX = 480;
/** The noise of eight seconds is known within a fifth (two standard errors): a cause is not told more sharply than that. */
const NOISE_KNOWN_WITHIN = 0.2;

/** How wide a face as near as an arm's length is, px between its outer canthi. `imageHeightPx`: null where nobody knows it. */
export function armLengthPx(imageHeightPx: number | null): number {
  return ARM_LENGTH_SHARE * (imageHeightPx ?? USUAL_HEIGHT_PX);
}

/**
 * The smallest co-movement that can be told with this face in this picture, line by line of a quiet list, in its order: what
 * the noise raises above the plan is told as raised, and whether a nearer face would cure it (`tooFar`) or it is the light.
 * @param nearPx size of a face that is near enough, px between the outer canthi (`armLengthPx`, or that of a kept calibration).
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

/** Whether the picture, and not the plan, decides what can be told of this line. */
export function isRaised(limit: DetectionLimit): limit is RaisedLimit {
  return limit.limitedBy === 'light' || limit.limitedBy === 'tooFar';
}

/** A line whose plan asks for less than this picture shows. */
export type RaisedLimit = DetectionLimit & { readonly inForce: number; readonly limitedBy: NoiseCause };
