import { SETTINGS } from '../settings';
import type { Side } from '../side';
import type { FaceSpace } from './face-space';
import { LANDMARKS, MIDLINE_LANDMARKS } from './landmark-table';

/**
 * How far the edge of the face stands out from this person's own edge, to the side and toward the viewer at once. No
 * expression moves the edge both ways: a smile draws it outward and back, a pucker forward and in, and an opening jaw
 * pushes it forward by a known share of the opening. Something on a cheek or over the mouth does move it both ways.
 */
export interface OwnOutline {
  /** Takes one fitted face; returns the bulge of the side that bulges more, iod. NaN when a landmark is not a number. */
  step(timeMs: number, face: FaceSpace): number;
}

export function createOwnOutline(): OwnOutline {
  let own: { left: number; right: number; jaw: number } | null = null;
  let lastMs = 0;
  let knownS = 0;
  return {
    step(timeMs, face) {
      const left = edge(face, 'patientLeft');
      const right = edge(face, 'patientRight');
      const jaw = face.y(MIDLINE_LANDMARKS.noseBase) - face.y(MIDLINE_LANDMARKS.chin);
      if (!Number.isFinite(left + right + jaw)) return Number.NaN;
      own ??= { left, right, jaw };
      const opened = Math.max(0, jaw - own.jaw);
      const bulge = Math.max(left - own.left, right - own.right) - SETTINGS.gate.bulgePerJaw * opened;
      const dtS = Math.min(Math.max(timeMs - lastMs, 0), SETTINGS.time.gapMs) / 1000;
      lastMs = timeMs;
      knownS = Math.min(knownS + dtS, SETTINGS.filter.ownShapeS);
      const hidden = bulge > SETTINGS.gate.bulgeIod;
      const share = hidden ? dtS / SETTINGS.filter.hiddenShapeS : knownS > 0 ? dtS / knownS : 0;
      own.left += share * (left - own.left);
      own.right += share * (right - own.right);
      own.jaw += share * (jaw - own.jaw);
      return bulge;
    },
  };
}

/** Mean of the edge's landmarks along the direction to the side and toward the viewer. */
function edge(face: FaceSpace, side: Side): number {
  const { faceEdge } = LANDMARKS[side];
  const outward = side === 'patientLeft' ? 1 : -1;
  return faceEdge.reduce((sum, i) => sum + outward * face.x(i) + face.z(i), 0) / faceEdge.length;
}
