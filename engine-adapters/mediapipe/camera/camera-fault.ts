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

/** The fault of the port for a browser's refusal to open a camera. */
export function cameraFault(error: unknown): FaceSourceError {
  if (error instanceof FaceSourceError) return error;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return new FaceSourceError(FAULT_BY_NAME[name] ?? 'cameraBusy', `${name}: ${message}`);
}
