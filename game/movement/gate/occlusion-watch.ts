import type { MeasuredFrame } from '../measure/measured-frame';
import { createMotionFilter } from '../numerics/motion-filter';
import { SETTINGS } from '../settings';
import type { GateEvidence } from './gate-evidence';

/** Tells that something hides the face. */
export interface OcclusionWatch {
  /**
   * Takes every frame with a face; null while nothing hides it. `turned`: the head is turned, which bends the shape as
   * well. `misfitNoiseIod`: misfit that the picture's noise causes now.
   */
  step(frame: MeasuredFrame, turned: boolean, misfitNoiseIod: number): GateEvidence | null;
  reset(): void;
}

export function createOcclusionWatch(): OcclusionWatch {
  const bulge = createMotionFilter(SETTINGS.filter.decisionRadPerS);
  let sinceMs = Number.NaN;
  const seen = (frame: MeasuredFrame, misfitNoiseIod: number): GateEvidence | null => {
    const { residualIod, residualOverNoise, bulgeIod } = SETTINGS.gate;
    // Bent points and noise are independent: their squares add.
    const limit = Math.hypot(residualIod, residualOverNoise * misfitNoiseIod);
    if (frame.rigidResidualIod > limit) return { kind: 'rigidResidualIod', value: frame.rigidResidualIod, limit };
    return bulge.value > bulgeIod ? { kind: 'edgeBulgeIod', value: bulge.value, limit: bulgeIod } : null;
  };
  return {
    reset() {
      bulge.reset();
      sinceMs = Number.NaN;
    },
    step(frame, turned, misfitNoiseIod) {
      if (Number.isFinite(frame.edgeBulgeIod)) bulge.step(frame.captureMs, frame.edgeBulgeIod);
      const evidence = turned ? null : seen(frame, misfitNoiseIod);
      if (evidence === null) sinceMs = Number.NaN;
      else if (Number.isNaN(sinceMs)) sinceMs = frame.captureMs;
      return frame.captureMs - sinceMs >= SETTINGS.gate.occlusionLastsMs ? evidence : null;
    },
  };
}
