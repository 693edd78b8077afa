/** Faces are counted once a second; every half second while there are two, so that play goes on soon. */
const COUNT_EVERY_MS = 1000;
const COUNT_AGAIN_MS = 500;

/**
 * The last count of faces, refreshed now and then; whether there is any face is decided by the landmarker in the
 * present frame. A time that was set back counts anew.
 * @param count how many faces a picture shows; null as long as nobody can count.
 */
export function createSpacedCount<Picture>(count: (image: Picture) => number | null) {
  let last: { readonly atMs: number; readonly faces: number } | null = null;
  return (image: Picture, captureMs: number, found: 0 | 1): number => {
    const everyMs = last !== null && last.faces > 1 ? COUNT_AGAIN_MS : COUNT_EVERY_MS;
    const fresh = last !== null && captureMs >= last.atMs && captureMs - last.atMs < everyMs;
    const faces = fresh ? null : count(image);
    if (faces !== null) last = { atMs: captureMs, faces };
    return found === 0 ? 0 : Math.max(found, last?.faces ?? 0);
  };
}
