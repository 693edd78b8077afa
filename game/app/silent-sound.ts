import type { SoundPort } from '../ports/sound-port';

/** A sound port that says nothing: everything sound tells is also told in words and light. */
export const silentSound: SoundPort = {
  open: async () => {},
  enter: () => {},
  follow: () => {},
  play: () => {},
  setVolume: () => {},
  setMuted: () => {},
  rest: () => {},
  close: () => {},
};
