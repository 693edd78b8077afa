import { type Howl, Howler } from 'howler';
import type { SoundEvent, SoundLayer, SoundPort } from '../../game/ports/sound-port';
import type { SceneId } from '../../game/therapy/scene-id';
import { keepSoundAwake, soundIsAwake } from './keep-sound-awake';
import { loadHowl } from './load-howl';
import { type SoundMix, soundMix, WATER_ONLY } from './sound-mix';
import { type SoundingLoop, soundClockMs, soundingLoop } from './sounding-loop';
import { type SoundFileName, spritesOf } from './sprite-table';

/** Layers come in like a tide and leave within what the calm allows, ms. */
const FADE_IN_MS = 1400;
const FADE_OUT_MS = 800;
/** The guiding tone must answer the movement: slower than a click, faster than a thought, ms. */
const TONE_FADE_MS = 140;
const SCENE_FADE_MS = 600;

type LoopName = Exclude<keyof SoundMix, 'pitch'>;
const LOOP_LAYER: Readonly<Record<LoopName, SoundLayer>> = {
  water: 'water',
  pad: 'music',
  music: 'music',
  shimmer: 'music',
  thinTone: 'cues',
  fullTone: 'cues',
};
const LOOP_NAMES = Object.keys(LOOP_LAYER) as readonly LoopName[];
const TONES: readonly LoopName[] = ['thinTone', 'fullTone'];

/**
 * The sound of the lagoon through howler. One file for what every scene shares, one for the scene that is played.
 * Never throws and never waits for a device: without sound the play is silent and whole.
 * @param folder address of the folder with the sound files, ends with a slash
 */
export function howlerSound(folder: string): SoundPort {
  const volumes: Record<SoundLayer, number> = { water: 1, music: 1, cues: 1 };
  const loops = new Map<LoopName, SoundingLoop>();
  const cueIds = new Map<SoundEvent, number>();
  let lagoon: Howl | null = null;
  let sceneHowl: Howl | null = null;
  let scene: SceneId | null = null;
  let mix: SoundMix = WATER_ONLY;
  let state: 'closed' | 'open' | 'resting' = 'closed';
  let muted = false;
  let barsBeganMs = 0;
  let stopWaking = () => {};

  /** Starts what is loaded and not yet running, and brings every loop to its level. Only while sound runs: howler queues the rest for ever. */
  function sound(): void {
    if (state === 'closed' || !soundIsAwake()) return;
    if (loops.size === 0) barsBeganMs = soundClockMs();
    if (lagoon) for (const name of LOOP_NAMES) if (name !== 'music') begin(name, lagoon, 'lagoon');
    if (sceneHowl && scene) begin('music', sceneHowl, scene);
    for (const [name, loop] of loops) {
      const level = state === 'resting' ? 0 : mix[name] * volumes[LOOP_LAYER[name]];
      loop.toward(level, TONES.includes(name) ? TONE_FADE_MS : level > 0 && mix[name] > 0 ? FADE_IN_MS : FADE_OUT_MS);
      if (TONES.includes(name)) loop.bend(mix.pitch);
    }
  }

  function begin(name: LoopName, howl: Howl, file: SoundFileName): void {
    if (loops.has(name)) return;
    const [startMs, durationMs] = spritesOf(file)[name] ?? [0, 0];
    loops.set(name, soundingLoop(howl, name, startMs, (soundClockMs() - barsBeganMs) % durationMs));
  }

  function leaveScene(): void {
    loops.get('music')?.toward(0, SCENE_FADE_MS);
    loops.delete('music');
    const left = sceneHowl;
    sceneHowl = null;
    if (left) setTimeout(() => left.unload(), SCENE_FADE_MS + 100);
  }

  async function loadScene(wanted: SceneId): Promise<void> {
    const howl = await loadHowl(folder, wanted);
    // Meanwhile somebody may have gone elsewhere.
    if (scene !== wanted || sceneHowl !== null || state === 'closed') howl?.unload();
    else sceneHowl = howl;
    sound();
  }

  async function loadLagoon(): Promise<void> {
    const howl = await loadHowl(folder, 'lagoon');
    if (lagoon !== null || state === 'closed') howl?.unload();
    else lagoon = howl;
    sound();
  }

  return {
    async open() {
      if (state !== 'closed') return;
      state = 'open';
      Howler.autoSuspend = false;
      // Howler's own unlocking builds ten audio elements and may throw the context away: waking it is all that is needed.
      Howler.autoUnlock = false;
      Howler.html5PoolSize = 0;
      Howler.mute(muted);
      if (!Howler.usingWebAudio) return;
      stopWaking = keepSoundAwake(sound);
      await Promise.all([loadLagoon(), scene === null ? null : loadScene(scene)]);
    },

    enter(next) {
      if (state === 'resting') state = 'open';
      if (next === scene) return sound();
      leaveScene();
      scene = next;
      mix = next === null ? { ...WATER_ONLY, pad: 0.5 } : WATER_ONLY;
      sound();
      if (next !== null && state !== 'closed' && Howler.usingWebAudio) void loadScene(next);
    },

    follow(signal) {
      if (state === 'resting') state = 'open';
      mix = soundMix(signal, scene, mix);
      sound();
    },

    play(event) {
      if (!lagoon || state !== 'open' || !soundIsAwake()) return;
      const last = cueIds.get(event);
      if (last !== undefined && lagoon.playing(last)) return;
      const id = lagoon.play(event);
      lagoon.volume(volumes.cues, id);
      cueIds.set(event, id);
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
      loops.clear();
      cueIds.clear();
      lagoon?.unload();
      sceneHowl?.unload();
      lagoon = sceneHowl = scene = null;
      mix = WATER_ONLY;
    },
  };
}
