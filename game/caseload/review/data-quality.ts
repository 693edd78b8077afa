import type { GateReason } from '../../movement/gate/gate-reason';
import { MEASUREMENT_VERSION } from '../../movement/measurement-version';
import { SETTINGS } from '../../movement/settings';
import { raisedLimits, type TellableLimit } from '../../record/raised-limits';
import type { SessionRecord } from '../../record/session-record';
import { sureShare } from './sure-share';

/** Why a session has less data than it could have. Nobody is blamed for any of these. */
export type DataReason =
  | { readonly kind: 'practiceFace' }
  /** Begun, and left before anything was played. */
  | { readonly kind: 'nothingPlayed' }
  /** Nothing can be judged without a calibration of rest. */
  | { readonly kind: 'noCalibration' }
  /** Its numbers are not comparable with those of today's version. */
  | { readonly kind: 'olderMeasurement'; readonly version: string }
  /** It never ended on the device, or was sent before its end. */
  | { readonly kind: 'notEnded' }
  /** Median of tracked frames a second; too few to judge. */
  | { readonly kind: 'slowCamera'; readonly framesPerS: number }
  /** A reason for doubt, with its share of the blocks' time. */
  | { readonly kind: 'doubt'; readonly reason: GateReason; readonly share: number }
  /** A line of the quiet list whose limit of detection was above the plan. */
  | { readonly kind: 'raised'; readonly limit: TellableLimit };

export interface DataQuality {
  /** Share of the time that could be judged, 0..1; null where nothing was played. */
  readonly sureShare: number | null;
  /** The most important first. */
  readonly reasons: readonly DataReason[];
}

/** Least share of the time for which a reason of doubt is told. */
const LEAST_DOUBT = 0.05;

/** Answers "why is there no data?" for one session. */
export function dataQuality(session: SessionRecord): DataQuality {
  const { source, blocks, calibrations, measurementVersion, ending, framesPerS } = session;
  const reasons: DataReason[] = [];
  if (source === 'practice-face') reasons.push({ kind: 'practiceFace' });
  if (blocks.length === 0) reasons.push({ kind: 'nothingPlayed' });
  if (calibrations.length === 0) reasons.push({ kind: 'noCalibration' });
  if (measurementVersion !== MEASUREMENT_VERSION)
    reasons.push({ kind: 'olderMeasurement', version: measurementVersion });
  if (ending === 'open' || ending === 'interrupted') reasons.push({ kind: 'notEnded' });
  reasons.push(...doubts(session));
  if (framesPerS !== null && framesPerS < SETTINGS.gate.framesPerSLowest)
    reasons.push({ kind: 'slowCamera', framesPerS });
  reasons.push(...raisedLimits(session).map((limit): DataReason => ({ kind: 'raised', limit })));
  return { sureShare: sureShare(session), reasons };
}

/** The longest first, without blinks, which are normal. */
function doubts({ blocks }: SessionRecord): readonly DataReason[] {
  const wholeMs = blocks.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  const lasted = new Map<GateReason, number>();
  for (const { gateMs } of blocks)
    for (const [reason, ms] of Object.entries(gateMs) as [GateReason, number][])
      lasted.set(reason, (lasted.get(reason) ?? 0) + ms);
  return [...lasted]
    .map(([reason, ms]) => ({ kind: 'doubt', reason, share: ms / wholeMs }) as const)
    .filter(({ reason, share }) => reason !== 'blink' && share >= LEAST_DOUBT)
    .sort((a, b) => b.share - a.share);
}
