import type { CameraIdentity } from '../../movement/calibration/calibration';
import type { SessionRecord } from '../session-record';
import { playedCalibrations } from './session-findings';

/**
 * `other`: a part of the session, or all of it, came surely through another camera, or another picture size, than most
 * sessions of the course. `unknown`: its record names no camera, and that is no sign of another one.
 */
export type CameraInCourse = 'usual' | 'other' | 'unknown';

/** The cameras that a session was played through, each once; none where its record names none. */
export function sessionCameras(session: SessionRecord): readonly CameraIdentity[] {
  const all = playedCalibrations(session).flatMap(({ camera }) => (isKnown(camera) ? [camera] : []));
  return all.filter((one, i) => all.findIndex((before) => !isOther(before, one)) === i);
}

/**
 * The camera of most sessions, of which each gives its cameras; of two with as many sessions the one that came first. Null
 * where none is known.
 */
export function usualCamera(sessions: readonly (readonly CameraIdentity[])[]): CameraIdentity | null {
  let usual: CameraIdentity | null = null;
  let most = 0;
  for (const camera of new Map(sessions.flat().map((one) => [JSON.stringify(one), one])).values()) {
    const count = sessions.filter((cameras) => cameras.some((one) => !isOther(one, camera))).length;
    if (count <= most) continue;
    usual = camera;
    most = count;
  }
  return usual;
}

/** Whether a session came through the usual camera of its course. */
export function cameraInCourse(cameras: readonly CameraIdentity[], usual: CameraIdentity | null): CameraInCourse {
  if (cameras.length === 0 || usual === null) return 'unknown';
  return cameras.some((one) => isOther(one, usual)) ? 'other' : 'usual';
}

function isKnown(camera: CameraIdentity | null): camera is CameraIdentity {
  return camera !== null && camera.width > 0 && camera.height > 0;
}

/** A name is missing in what came from another device: it then says neither that two are the same nor that they differ. */
function isOther(one: CameraIdentity, than: CameraIdentity): boolean {
  const areNamed = one.label !== '' && than.label !== '';
  return (areNamed && one.label !== than.label) || one.width !== than.width || one.height !== than.height;
}
