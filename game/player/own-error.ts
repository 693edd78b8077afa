/**
 * Reports a bug of the page to the browser's console. The page itself tells the person in kind words; a bug of ours is
 * never reported as a fault of the camera or of the face.
 */
export function tellOwnError(error: unknown): void {
  console.error('Tiny Tides made a mistake of its own; play rests and what was done is kept:', error);
}
