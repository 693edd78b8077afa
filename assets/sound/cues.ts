import type { SoundEvent } from '../../game/ports/sound-port';
import { bandPass } from './filters';
import { type Note, pitchHz } from './pitch';
import { inRoom } from './room';
import { seededRandom } from './seeded-random';
import { lay, line, mixed, type Tape, through } from './tape';
import { BUBBLE, GLASS, HARP, hold, ICE, KALIMBA, MARIMBA, PAD, type StruckVoice, strike } from './voices';

type Beat = readonly [atS: number, note: Note, force: number];

const CUES: Readonly<Record<SoundEvent, (rate: number) => Tape>> = {
  /** A gift for quality: three notes up, and light on them. */
  shell: (rate) => {
    const tape = line(3.4, rate);
    struck(tape, KALIMBA, [
      [0, 'D5', 0.8],
      [0.22, 'F#5', 0.75],
      [0.44, 'A5', 0.8],
      [0.9, 'D6', 0.4],
    ]);
    struck(tape, ICE, [
      [0.9, 'D6', 0.22],
      [1.1, 'A6', 0.1],
    ]);
    return inRoom(tape, 0.6, 2.2);
  },
  /** Letting go: a soft downward sweep. */
  release: (rate) => {
    const tape = line(2.6, rate);
    struck(tape, HARP, [
      [0.05, 'A4', 0.5],
      [0.25, 'F#4', 0.45],
      [0.5, 'E4', 0.4],
      [0.85, 'D4', 0.4],
      [1.3, 'A3', 0.35],
    ]);
    return inRoom(mixed(tape, downwardBreath(tape), 0.5), 0.5, 1.8);
  },
  /** The hold carries: a slow swell under it. */
  holdSwell: (rate) => {
    const tape = line(5, rate);
    (['D4', 'A4', 'F#5'] as const).forEach((note, i) => {
      hold(tape, i === 2 ? GLASS : PAD, note, 0.15 * i, 2.2, [0.7, 0.45, 0.4][i]);
    });
    return inRoom(tape, 0.5, 2);
  },
  /** A sleeper turns over: a few low, round bubbles. Never an alarm. */
  stirring: (rate) => {
    const tape = line(1.6, rate);
    struck(tape, BUBBLE, [
      [0, 'A3', 0.5],
      [0.16, 'B3', 0.35],
      [0.36, 'A3', 0.28],
    ]);
    return inRoom(tape, 0.3, 1.2);
  },
  /** The lagoon opens. */
  welcome: (rate) => {
    const tape = line(6, rate);
    (['D3', 'A3', 'D4'] as const).forEach((note) => {
      hold(tape, PAD, note, 0, 2.6, 0.3);
    });
    struck(tape, KALIMBA, [
      [0.4, 'D4', 0.6],
      [0.9, 'A4', 0.6],
      [1.4, 'B4', 0.5],
      [1.9, 'F#5', 0.6],
      [2.9, 'D5', 0.5],
    ]);
    return inRoom(tape, 0.5, 2.4);
  },
  /** Done for today: home to the ground note. */
  done: (rate) => {
    const tape = line(6.5, rate);
    struck(tape, MARIMBA, [
      [0, 'F#4', 0.5],
      [0.6, 'E4', 0.5],
      [1.2, 'B3', 0.5],
      [1.8, 'A3', 0.5],
      [2.6, 'D4', 0.6],
    ]);
    (['D3', 'A3', 'F#4'] as const).forEach((note) => {
      hold(tape, PAD, note, 1.8, 2, 0.3);
    });
    return inRoom(tape, 0.5, 2.4);
  },
};

/** One sound that happens once. It begins and ends in silence. */
export function cue(event: SoundEvent, rate: number): Tape {
  return fadedOut(CUES[event](rate));
}

export const CUE_NAMES = Object.keys(CUES) as readonly SoundEvent[];

function struck(tape: Tape, voice: StruckVoice, beats: readonly Beat[]): void {
  for (const [atS, note, force] of beats) strike(tape, voice, note, atS, force);
}

/** Breath through a narrowing gap, from high to low. */
function downwardBreath(like: Tape): Tape {
  const random = seededRandom(7);
  const breath = line(like.samples.length / like.rate, like.rate);
  lay(breath, 0, 1.9, (t) => (2 * random() - 1) * Math.sin((Math.PI * t) / 1.9) ** 2);
  let sample = 0;
  const sinking = () => pitchHz('A5') * 2 ** (-1.6 * Math.min(1, sample++ / (1.9 * like.rate)));
  return through(breath, bandPass(sinking, 5, like.rate));
}

/** The room's tail ends in silence within the last second. */
function fadedOut(tape: Tape): Tape {
  const { samples, rate } = tape;
  const fade = Math.min(rate, samples.length / 2);
  const gain = (i: number) => Math.sin((Math.PI / 2) * Math.min(1, (samples.length - 1 - i) / fade)) ** 2;
  return { ...tape, samples: samples.map((value, i) => value * gain(i)) };
}
