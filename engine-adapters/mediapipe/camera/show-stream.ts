import { FaceSourceError } from '../../../game/ports/face-source';
import { withinTime } from '../../../game/ports/within-time';
import { whenAborted } from './when-aborted';
import { whileWanted } from './while-wanted';

/** A camera that shows nothing for this long after it was opened is reported as silent, ms. */
const FIRST_PICTURE_LIMIT_MS = 8000;

/**
 * Plays the stream in a video element that is on no page until the signal is aborted, and waits for its first picture.
 * Rejects with `cameraSilent`, or with the signal's reason.
 */
export async function showStream(stream: MediaStream, signal: AbortSignal): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  whenAborted(signal, () => {
    video.pause();
    video.srcObject = null;
  });
  const firstPicture = new Promise<void>((shown) => {
    const look = () => {
      if (video.videoWidth > 0) shown();
    };
    video.addEventListener('loadeddata', look);
    video.addEventListener('resize', look);
  });
  // Refused autoplay, and one that never settles, show as a missing first picture.
  video.play().catch(() => {});
  const silent = () => new FaceSourceError('cameraSilent', `no first picture in ${FIRST_PICTURE_LIMIT_MS} ms`);
  await whileWanted(signal, withinTime(FIRST_PICTURE_LIMIT_MS, firstPicture, silent));
  return video;
}
