import type { CameraPicture, PictureForm } from '../tracker/camera-picture';
import { eachNewFrame } from './each-new-frame';
import { createFrameStamper, type FrameStamp } from './frame-stamp';

/** Longer sides are made smaller before tracking: 720 x 1280 costs twice the time and the network sees 256 px of the face, px. */
const LONGEST_SIDE_PX = 640;

export interface TakenFrame {
  readonly image: CameraPicture;
  readonly stamp: FrameStamp;
}

/**
 * Calls back with a picture of every new frame that the video shows, until the returned function is called.
 * The callback takes the picture over.
 * @param form in which form the pictures are wanted; asked at every frame
 * @param wanted whether a frame of this time is taken at all
 */
export function watchVideoFrames(
  video: HTMLVideoElement,
  onFrame: (frame: TakenFrame) => void,
  form: () => PictureForm,
  wanted: (captureMs: number) => boolean = () => true,
): () => void {
  const stamp = createFrameStamper();
  let state: 'on' | 'off' = 'on';
  const stop = eachNewFrame(video, async (metadata, callbackMs) => {
    const stamped = video.videoWidth > 0 ? stamp(metadata, callbackMs) : null;
    if (!stamped || !wanted(stamped.captureMs)) return;
    // A picture that could not be taken is a frame less; the next one comes, and the watch of the camera tells when none does.
    const image = await takePicture(video, form()).catch(() => null);
    if (image && state === 'on') onFrame({ image, stamp: stamped });
    else image?.close();
  });
  return () => {
    state = 'off';
    stop();
  };
}

/** The picture that the video shows now, at most 640 px on its longer side. The caller closes it. Rejects where there is none yet. */
async function takePicture(video: HTMLVideoElement, form: PictureForm): Promise<CameraPicture> {
  const { videoWidth, videoHeight } = video;
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(videoWidth, videoHeight));
  if (scale === 1) return (form === 'frame' ? takeFrame(video) : null) ?? createImageBitmap(video);
  return createImageBitmap(video, {
    resizeWidth: Math.round(videoWidth * scale),
    resizeHeight: Math.round(videoHeight * scale),
    resizeQuality: 'medium',
  });
}

/** The frame itself; null where the browser gives none of this video, or one that is turned only where it is shown. */
function takeFrame(video: HTMLVideoElement): VideoFrame | null {
  try {
    const frame = new VideoFrame(video);
    if (frame.displayWidth === video.videoWidth && frame.displayHeight === video.videoHeight) return frame;
    // The tracker would see it lying on its side.
    frame.close();
    return null;
  } catch {
    // A copy of the same picture is tried, and tells what is wrong where that cannot be had either.
    return null;
  }
}
