import { Howl } from 'howler';
import { type SoundFileName, spritesOf } from './sprite-table';

/** A file of sounds, ready to play; null when it cannot be had or read: the play then goes on without it. */
export function loadHowl(folder: string, file: SoundFileName): Promise<Howl | null> {
  return new Promise((resolve) => {
    const howl = new Howl({
      src: [`${folder}${file}.mp3`],
      sprite: spritesOf(file),
      // Every sound begins silent and is brought to its level.
      volume: 0,
      onload: () => (isWebAudio(howl) ? resolve(howl) : giveUp()),
      onloaderror: () => giveUp(),
    });
    const giveUp = () => {
      howl.unload();
      resolve(null);
    };
  });
}

/** After a broken download howler falls back to an audio element by itself: its loops have gaps, so silence is better. */
function isWebAudio(howl: Howl): boolean {
  return (howl as Howl & { _webAudio?: boolean })._webAudio === true;
}
