import { Howler } from 'howler';
import type { SoundLayer, SoundPort } from '../../game/ports/sound-port';
import type { SceneId } from '../../game/therapy/scene-id';
import { createCues } from './cues';
import { keepSoundAwake, soundIsAwake } from './keep-sound-awake';
import { createLoadedHowls } from './loaded-howls';
import { createRunningLoops } from './running-loops';
import { type SoundMix, soundMix, WATER_ONLY } from './sound-mix';
import type { SoundFileName } from './sprite-table';

/** Time in which the music of a scene fades out after the scene is left, ms. */
const SCENE_FADE_MS = 600;

/**
 * The sound of the lagoon through howler. One file for what every scene shares, one for the scene that is played. Never
 * throws and never waits for a device: without sound the play is silent and otherwise complete.
 * @param folder address of the folder with the sound files, ends with a slash
 */
export function howlerSound(folder: string): SoundPort {
  const volumes: Record<SoundLayer, number> = { water: 1, music: 1, cues: 1 };
  const cues = createCues();
  let scene: SceneId | null = null;
  let mix: SoundMix = WATER_ONLY;
  let state: 'closed' | 'open' | 'resting' = 'closed';
  let muted = false;
  let stopWaking = () => {};
  const loops = createRunningLoops();
  const howls = createLoadedHowls(folder, (file) => state !== 'closed' && (file === 'lagoon' || file === scene));

  /** Starts what is loaded and not yet running, and brings every loop to its level. Only while sound runs: howler queues the rest for ever. */
  function sound(): void {
    if (state === 'closed' || !soundIsAwake()) return;
    for (const [file, howl] of howls.loaded) loops.start(howl, file);
    loops.bring(mix, volumes, state);
  }

  const load = (file: SoundFileName) => howls.load(file).then(sound);

  return {
    async open() {
      if (state !== 'closed') return;
      state = 'open';
      leaveWakingToUs();
      Howler.mute(muted);
      if (!Howler.usingWebAudio) return;
      stopWaking = keepSoundAwake(sound);
      await Promise.all([load('lagoon'), scene === null ? null : load(scene)]);
    },

    enter(next) {
      if (state === 'resting') state = 'open';
      if (next === scene) return sound();
      loops.leaveMusic(SCENE_FADE_MS);
      if (scene !== null) howls.leave(scene, SCENE_FADE_MS + 100);
      scene = next;
      mix = next === null ? { ...WATER_ONLY, pad: 0.5 } : WATER_ONLY;
      sound();
      if (next !== null && state !== 'closed' && Howler.usingWebAudio) void load(next);
    },

    follow(signal) {
      if (state === 'resting') state = 'open';
      mix = soundMix(signal, scene, mix);
      sound();
    },

    play(event) {
      const lagoon = howls.loaded.get('lagoon');
      if (lagoon && state === 'open' && soundIsAwake()) cues.play(lagoon, event, volumes.cues);
    },

    setVolume(layer, volume) {
      volumes[layer] = volume;
      sound();
    },

    setMuted(next) {
      muted = next;
      // Before the first tap there is nothing to mute, and asking howler would open a context too early.
      if (state !== 'closed') Howler.mute(muted);
    },

    rest() {
      if (state === 'open') state = 'resting';
      sound();
    },

    close() {
      state = 'closed';
      stopWaking();
      loops.forget();
      cues.forget();
      howls.drop();
      scene = null;
      mix = WATER_ONLY;
    },
  };
}

function leaveWakingToUs(): void {
  Howler.autoSuspend = false;
  // Howler's own unlocking builds ten audio elements and may discard the context; resuming the context is enough.
  Howler.autoUnlock = false;
  Howler.html5PoolSize = 0;
}
