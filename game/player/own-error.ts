/**
 * Tells whoever looks into the browser's console that the page itself made a mistake. The person is told in kind words by
 * the page; a mistake of ours is never told as one of the camera or of the face.
 */
export function tellOwnError(error: unknown): void {
  console.error('Tiny Tides made a mistake of its own; play rests and what was done is kept:', error);
}
