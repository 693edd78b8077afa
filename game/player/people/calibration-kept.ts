import type { Calibration, CameraIdentity } from '../../movement/calibration';
import { MEASUREMENT_VERSION } from '../../movement/measurement-version';
import type { MovementId } from '../../movement/movement-id';
import { localDateOf } from '../../therapy/local-date';

/**
 * Whether a calibration may be used again: same camera and picture size, same local day, same meaning of the numbers, and
 * every movement of today in it. Noise that rose since is told by the judgement itself, as "light".
 */
export function calibrationKept(
  calibration: Calibration | null,
  now: { readonly camera: CameraIdentity | null; readonly nowIso: string; readonly movements: readonly MovementId[] },
): calibration is Calibration {
  if (calibration === null || now.camera === null || calibration.camera === null) return false;
  const { label, width, height } = calibration.camera;
  return (
    calibration.measurementVersion === MEASUREMENT_VERSION &&
    localDateOf(calibration.takenAt) === localDateOf(now.nowIso) &&
    label === now.camera.label &&
    width === now.camera.width &&
    height === now.camera.height &&
    now.movements.every((movement) => calibration.reach[movement] !== undefined)
  );
}
