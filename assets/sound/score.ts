import type { SoundEvent } from '../../game/ports/sound-port';
import { SCENE_IDS, type SceneId } from '../../game/therapy/scene-id';
import { CUE_NAMES, cue } from './cues';
import { fullTone, thinTone } from './guiding-tone';
import { sceneLayer } from './scene-layers';
import { pad, shimmer } from './shared-layers';
import { atPeak, type Tape } from './tape';
import { waterBed } from './water';

/** Loops that every scene shares. */
export type LoopName = 'water' | 'pad' | 'shimmer' | 'thinTone' | 'fullTone';

/** What is in one file: loops and cues by name. */
export type SoundFile = Readonly<Record<string, Tape>>;

/**
 * Loudest sample of each, dBFS. They are the mix: played as they are, water, music and a cue together stay below
 * -12 dBFS, which the making measures.
 */
const LOOP_PEAK_DB: Readonly<Record<LoopName, number>> = {
  water: -22.5,
  pad: -22.5,
  shimmer: -31,
  thinTone: -24,
  fullTone: -21,
};
const CUE_PEAK_DB: Readonly<Record<SoundEvent, number>> = {
  shell: -23,
  release: -26,
  holdSwell: -26,
  stirring: -28,
  welcome: -22.5,
  done: -22.5,
};

/** Every file to be made: `lagoon` with what all scenes share, then one a scene. `rate`: samples a second. */
export function score(rate: number): ReadonlyMap<string, SoundFile> {
  const loops = { water: waterBed(rate), pad: pad(rate), shimmer: shimmer(rate) };
  const tones = { thinTone: thinTone(rate), fullTone: fullTone(rate) };
  const lagoon: Record<string, Tape> = {};
  for (const [name, tape] of Object.entries({ ...loops, ...tones })) {
    lagoon[name] = atPeak(tape, LOOP_PEAK_DB[name as LoopName]);
  }
  for (const name of CUE_NAMES) lagoon[name] = atPeak(cue(name, rate), CUE_PEAK_DB[name]);
  const scene = (id: SceneId): [string, SoundFile] => [id, { music: sceneLayer(id, rate) }];
  return new Map([['lagoon', lagoon], ...SCENE_IDS.map(scene)]);
}
