import type { GateEvidence } from './gate-evidence';
import type { MeasuredFrame } from './measured-frame';
import { createMotionFilter } from './motion-filter';
import { SETTINGS } from './settings';

/** Tells that something hides the face. */
export interface OcclusionWatch {
  /** Takes every frame with a face; null while nothing hides it. `turned`: the head is, which bends the shape as well. */
  step(frame: MeasuredFrame, turned: boolean): GateEvidence | null;
  reset(): void;
}

export function createOcclusionWatch(): OcclusionWatch {
  const bulge = createMotionFilter(SETTINGS.filter.decisionRadPerS);
  let sinceMs = Number.NaN;
  const seen = (frame: MeasuredFrame): GateEvidence | null => {
    const { residualIod, bulgeIod } = SETTINGS.gate;
    if (frame.rigidResidualIod > residualIod)
      return { kind: 'rigidResidualIod', value: frame.rigidResidualIod, limit: residualIod };
    return bulge.value > bulgeIod ? { kind: 'edgeBulgeIod', value: bulge.value, limit: bulgeIod } : null;
  };
  return {
    reset() {
      bulge.reset();
      sinceMs = Number.NaN;
    },
    step(frame, turned) {
      if (Number.isFinite(frame.edgeBulgeIod)) bulge.step(frame.captureMs, frame.edgeBulgeIod);
      const evidence = turned ? null : seen(frame);
      if (evidence === null) sinceMs = Number.NaN;
      else if (Number.isNaN(sinceMs)) sinceMs = frame.captureMs;
      return frame.captureMs - sinceMs >= SETTINGS.gate.occlusionLastsMs ? evidence : null;
    },
  };
}
