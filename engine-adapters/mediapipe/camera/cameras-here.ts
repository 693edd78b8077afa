import type { CameraSource, FaceSourceListener } from '../../../game/ports/face-source';
import { cameraPermission } from './camera-permission';
import { openCamera } from './open-camera';

/** The cameras of this device; their names are known once one was allowed. */
export const listCameras: CameraSource['listCameras'] = async () => {
  const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId, label }) => ({ id: deviceId, label }));
};

/** Tells when a camera comes or goes; returns how to stop that. */
export const watchCameras: CameraSource['watchCameras'] = (onChange) => {
  const devices = navigator.mediaDevices;
  devices?.addEventListener('devicechange', onChange);
  return () => devices?.removeEventListener('devicechange', onChange);
};

/** Opens a camera (null: the device's own choice); says that the browser asks only where it is known to ask. */
export async function openTold(
  cameraId: string | null,
  tell: NonNullable<FaceSourceListener['onProgress']>,
  signal: AbortSignal,
): Promise<MediaStream> {
  tell({ step: 'opening' });
  let state: 'opening' | 'opened' = 'opening';
  void cameraPermission().then((permission) => {
    if (permission === 'prompt' && state === 'opening') tell({ step: 'asking' });
  });
  try {
    return await openCamera(navigator.mediaDevices, cameraId, signal);
  } finally {
    state = 'opened';
  }
}
