/** A scene is painted in 1 to 3 s on a small machine; what takes longer hangs, and the camera's pictures are judged all the same, ms. */
const LONGEST_MS = 5000;

/**
 * Tells at each frame whether pictures may be missed because the lagoon is being painted. In: whether it is, and the frame's capture time, ms.
 */
export function createPaintingWatch(): (isPainting: boolean, captureMs: number) => boolean {
  let sinceMs = Number.NaN;
  return (isPainting, captureMs) => {
    if (!isPainting) sinceMs = Number.NaN;
    else if (Number.isNaN(sinceMs)) sinceMs = captureMs;
    return captureMs - sinceMs < LONGEST_MS;
  };
}
