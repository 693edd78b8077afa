import type { SceneId } from '../../game/therapy/scene-id';
import { BAR_S, BEAT_S, type Note } from './pitch';
import { inRoom } from './room';
import { atPeak, ring, type Tape } from './tape';
import { BOWL, BUBBLE, HARP, HUM, hold, ICE, KALIMBA, MARIMBA, type StruckVoice, strike } from './voices';

/** A note of a pattern: when (beats), which, how strongly 0..1. */
type Beat = readonly [beat: number, note: Note, force: number];

interface Pattern {
  readonly voice: StruckVoice;
  readonly beats: readonly Beat[];
}

/** What one scene adds to the common music: its own instrument and its own figure over four bars. */
interface SceneLayer {
  readonly struck: readonly Pattern[];
  readonly held?: readonly (readonly [beat: number, note: Note, beats: number, force: number])[];
  /**
   * Its loudest sample, dBFS. A struck voice peaks higher than a hummed one of the same loudness: with these every layer
   * is as loud to the ear as the others, -36 LUFS.
   */
  readonly peakDb: number;
  readonly room: { readonly share: number; readonly decayS: number };
}

const SCENE_LAYERS: Readonly<Record<SceneId, SceneLayer>> = {
  // A lantern swinging home.
  'lantern-turtle': {
    struck: [
      {
        voice: KALIMBA,
        beats: [
          ...([
            [0, 'D4', 0.8],
            [1, 'A4', 0.6],
            [2.5, 'F#4', 0.55],
            [4, 'B4', 0.7],
            [5.5, 'A4', 0.45],
          ] as Beat[]),
          ...([
            [8, 'E4', 0.7],
            [9, 'B4', 0.55],
            [10.5, 'D5', 0.6],
            [12, 'A4', 0.65],
            [13.5, 'F#4', 0.4],
          ] as Beat[]),
        ],
      },
    ],
    peakDb: -22.4,
    room: { share: 0.45, decayS: 2.2 },
  },
  // Bubbles that rise in pairs.
  'moon-bubble': {
    struck: [
      {
        voice: BUBBLE,
        beats: [
          ...([
            [0, 'A4', 0.6],
            [0.5, 'D5', 0.5],
            [3, 'F#5', 0.35],
            [5, 'B4', 0.55],
            [5.5, 'E5', 0.45],
          ] as Beat[]),
          ...([
            [8, 'D5', 0.5],
            [8.5, 'A5', 0.3],
            [11, 'E5', 0.4],
            [13, 'F#4', 0.55],
            [13.5, 'B4', 0.45],
          ] as Beat[]),
        ],
      },
      {
        voice: ICE,
        beats: [
          [2, 'D6', 0.1],
          [10, 'A5', 0.12],
        ],
      },
    ],
    peakDb: -21.9,
    room: { share: 0.7, decayS: 2.8 },
  },
  // Wings: one long wave up, one long wave down.
  'rising-ray': {
    struck: [
      {
        voice: HARP,
        beats: [
          ...([
            [0, 'D3', 0.7],
            [1, 'A3', 0.55],
            [2, 'D4', 0.55],
            [3, 'F#4', 0.5],
            [4, 'A4', 0.5],
          ] as Beat[]),
          ...([
            [5, 'B4', 0.45],
            [6, 'D5', 0.4],
            [8, 'E5', 0.4],
            [9, 'D5', 0.4],
            [10, 'B4', 0.45],
          ] as Beat[]),
          ...([
            [11, 'A4', 0.45],
            [12, 'F#4', 0.5],
            [13, 'E4', 0.45],
            [14, 'A3', 0.5],
          ] as Beat[]),
        ],
      },
    ],
    peakDb: -22.6,
    room: { share: 0.5, decayS: 2.6 },
  },
  // Almost nothing: here the tone that leads the closed eyes must be heard.
  'sleepy-anemone': {
    struck: [{ voice: BOWL, beats: [[8, 'D3', 0.3]] }],
    held: [
      [0, 'D3', 5, 0.6],
      [8, 'A3', 4, 0.35],
    ],
    // The guiding tone leads here, and the music stays below it.
    peakDb: -25.3,
    room: { share: 0.6, decayS: 2.8 },
  },
  // Ice and far bells.
  'whisker-seal': {
    struck: [
      {
        voice: ICE,
        beats: [
          ...([
            [0, 'D5', 0.5],
            [2, 'F#5', 0.4],
            [3, 'A5', 0.3],
            [6, 'E5', 0.45],
          ] as Beat[]),
          ...([
            [8, 'B4', 0.5],
            [10, 'D5', 0.4],
            [11, 'F#5', 0.3],
            [14, 'A4', 0.45],
          ] as Beat[]),
        ],
      },
    ],
    peakDb: -21.9,
    room: { share: 0.6, decayS: 3.4 },
  },
  // Singing bowls: there is nothing to do here but let go.
  'still-lagoon': {
    struck: [
      {
        voice: BOWL,
        beats: [
          [0, 'D3', 0.9],
          [4, 'A3', 0.5],
          [8, 'B2', 0.8],
          [12, 'E4', 0.35],
        ],
      },
    ],
    peakDb: -20.4,
    room: { share: 0.5, decayS: 3.4 },
  },
  // Drops and wood, down in the pool.
  'tide-pool': {
    struck: [
      {
        voice: MARIMBA,
        beats: [
          ...([
            [0, 'D4', 0.65],
            [1.5, 'B3', 0.5],
            [3, 'A3', 0.55],
            [6, 'F#3', 0.6],
          ] as Beat[]),
          ...([
            [8, 'E4', 0.6],
            [9.5, 'D4', 0.5],
            [11, 'B3', 0.5],
            [14, 'A3', 0.55],
          ] as Beat[]),
        ],
      },
      {
        voice: BUBBLE,
        beats: [
          [4.5, 'E5', 0.16],
          [7, 'A5', 0.12],
          [12.5, 'D5', 0.16],
        ],
      },
    ],
    peakDb: -21.3,
    room: { share: 0.55, decayS: 2.2 },
  },
  // Everybody of the reef, taking turns.
  'reef-walk': {
    struck: [
      {
        voice: KALIMBA,
        beats: [
          [0, 'F#4', 0.6],
          [1, 'A4', 0.5],
          [2, 'D5', 0.55],
          [8, 'E4', 0.6],
          [9, 'A4', 0.5],
          [10, 'B4', 0.55],
        ],
      },
      {
        voice: MARIMBA,
        beats: [
          [4, 'D4', 0.5],
          [5, 'E4', 0.4],
          [6, 'A3', 0.5],
          [12, 'F#4', 0.45],
          [13.5, 'D4', 0.45],
        ],
      },
      {
        voice: ICE,
        beats: [
          [7, 'F#5', 0.12],
          [15, 'D6', 0.1],
        ],
      },
    ],
    held: [[4, 'A3', 3, 0.1]],
    peakDb: -23.2,
    room: { share: 0.5, decayS: 2.4 },
  },
};

/** The music layer of one scene, a loop of four bars, as loud as it is played. */
export function sceneLayer(scene: SceneId, rate: number): Tape {
  const { struck, held = [], peakDb, room } = SCENE_LAYERS[scene];
  const tape = ring(4 * BAR_S, rate);
  for (const { voice, beats } of struck) {
    for (const [beat, note, force] of beats) strike(tape, voice, note, beat * BEAT_S, force);
  }
  for (const [beat, note, beats, force] of held) hold(tape, HUM, note, beat * BEAT_S, beats * BEAT_S, force);
  return atPeak(inRoom(tape, room.share, room.decayS), peakDb);
}
