/**
 * A picture on its way from the camera to the tracker. A frame is the browser's own and costs nothing to take; a copy is drawn by the page's thread (3 ms for
 * 480 x 480 px where the processor draws). Both are closed by whoever has them last.
 */
export type CameraPicture = VideoFrame | ImageBitmap;

/** In which form a tracker can read pictures. */
export type PictureForm = 'frame' | 'copy';

/** Whether this is the browser's own frame; false where the browser has none. */
export function isFrame(picture: CameraPicture | null): picture is VideoFrame {
  return typeof VideoFrame !== 'undefined' && picture instanceof VideoFrame;
}

/** Size at which the picture is shown, px. */
export function pictureSize(picture: CameraPicture): { readonly width: number; readonly height: number } {
  if (isFrame(picture)) return { width: picture.displayWidth, height: picture.displayHeight };
  return { width: picture.width, height: picture.height };
}
