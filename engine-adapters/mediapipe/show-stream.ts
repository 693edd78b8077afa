import { FaceSourceError } from '../../game/ports/face-source';
import type { Endings } from './endings';

/** A camera that shows nothing for this long after it was opened is told as silent, ms. */
const FIRST_PICTURE_LIMIT_MS = 8000;

/**
 * Plays the stream in a video element that is on no page, and waits for its first picture.
 * Adds to `endings` how to let go of it. Rejects with `cameraSilent`.
 */
export async function showStream(stream: MediaStream, endings: Endings): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  endings.add(() => {
    video.pause();
    video.srcObject = null;
  });
  await new Promise<void>((shown, failed) => {
    const limit = () => failed(new FaceSourceError('cameraSilent', `no first picture in ${FIRST_PICTURE_LIMIT_MS} ms`));
    const timer = setTimeout(limit, FIRST_PICTURE_LIMIT_MS);
    const done = () => {
      if (video.videoWidth === 0) return;
      clearTimeout(timer);
      shown();
    };
    video.addEventListener('loadeddata', done, { once: true });
    video.addEventListener('resize', done);
    // Refused autoplay shows as a missing first picture.
    video.play().catch(() => {});
  });
  return video;
}
