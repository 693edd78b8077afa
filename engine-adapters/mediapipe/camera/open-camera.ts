import { FaceSourceError } from '../../../game/ports/face-source';
import { needSafeAddress } from '../model/need-safe-address';
import { cameraFault } from './camera-fault';
import { PICTURE_WISH } from './camera-wishes';
import { closeCamera } from './close-camera';
import { whileWanted } from './while-wanted';

/** Refusals that a camera may take back when it is asked for less. */
const WORTH_ASKING_AGAIN = ['OverconstrainedError', 'NotReadableError', 'AbortError'];

/**
 * Opens the chosen camera (null: the device's own choice), with looser wishes each time it refuses.
 * Rejects with a FaceSourceError, and with the signal's reason at once when it is aborted: a question to the person may stay
 * open for ever, and a camera that is allowed after that is turned off at once. The caller stops the tracks.
 */
export async function openCamera(
  devices: MediaDevices | undefined,
  chosenId: string | null,
  signal: AbortSignal,
): Promise<MediaStream> {
  needSafeAddress();
  if (!devices?.getUserMedia) throw new FaceSourceError('unsupported', 'this page may not ask for a camera');
  const wishes: MediaTrackConstraints[] = [
    { ...PICTURE_WISH, ...(chosenId ? { deviceId: { exact: chosenId } } : { facingMode: { ideal: 'user' } }) },
    chosenId ? { deviceId: { ideal: chosenId } } : { facingMode: { ideal: 'user' } },
    {},
  ];
  let refusal: unknown = null;
  for (const wish of wishes) {
    try {
      return await whileWanted(signal, devices.getUserMedia({ video: wish, audio: false }), closeCamera);
    } catch (error) {
      signal.throwIfAborted();
      refusal = error;
      if (!(error instanceof Error) || !WORTH_ASKING_AGAIN.includes(error.name)) break;
    }
  }
  throw cameraFault(refusal);
}
