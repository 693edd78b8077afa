/** Stops every track of a camera: its light goes off. When that happens is decided in `game/play/session/session-machine.ts`. */
export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
