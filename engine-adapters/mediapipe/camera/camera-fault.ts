import { FaceSourceError, type FaceSourceFault } from '../../../game/ports/face-source';

const FAULT_BY_NAME: Readonly<Record<string, FaceSourceFault>> = {
  NotAllowedError: 'permissionDenied',
  PermissionDeniedError: 'permissionDenied',
  SecurityError: 'permissionDenied',
  NotFoundError: 'noCamera',
  DevicesNotFoundError: 'noCamera',
  OverconstrainedError: 'noCamera',
  NotReadableError: 'cameraBusy',
  TrackStartError: 'cameraBusy',
  AbortError: 'cameraBusy',
  NotSupportedError: 'unsupported',
  TypeError: 'unsupported',
};

/** What Chromium says where the device's own settings refuse; other browsers tell this apart from a person's no by nothing. */
const BY_SYSTEM = /denied by system/i;

/** The fault of the port for a browser's refusal to open a camera. */
export function cameraFault(error: unknown): FaceSourceError {
  if (error instanceof FaceSourceError) return error;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const fault = FAULT_BY_NAME[name] ?? 'cameraBusy';
  const told = fault === 'permissionDenied' && BY_SYSTEM.test(message) ? 'systemDenied' : fault;
  return new FaceSourceError(told, `${name}: ${message}`);
}
