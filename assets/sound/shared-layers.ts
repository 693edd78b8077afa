import { BAR_S, type Note } from './pitch';
import { inRoom } from './room';
import { ring, type Tape } from './tape';
import { GLASS, hold, ICE, PAD, strike } from './voices';

/** One chord a bar, every note of it from the one scale. */
const CHORDS: readonly (readonly Note[])[] = [
  ['D3', 'A3', 'D4', 'F#4'],
  ['B2', 'F#3', 'A3', 'D4'],
  ['D3', 'B3', 'E4', 'F#4'],
  ['A2', 'E3', 'B3', 'D4'],
];

/** The warm ground under everything that flows: four slow chords. */
export function pad(rate: number): Tape {
  const tape = ring(CHORDS.length * BAR_S, rate);
  CHORDS.forEach((chord, bar) => {
    chord.forEach((note, voice) => {
      // The voices come one after another, like breath.
      hold(tape, PAD, note, bar * BAR_S + 0.12 * voice, 3.3, voice === 0 ? 0.9 : 0.55);
    });
  });
  return inRoom(tape, 0.5, 2.6);
}

/** Three bars against the pad's four: the light on the water never falls twice alike. */
const GLINTS: readonly (readonly [beat: number, note: Note, force: number])[] = [
  [0, 'D6', 0.5],
  [1.5, 'A5', 0.4],
  [4, 'F#6', 0.4],
  [5.5, 'B5', 0.45],
  [8, 'A6', 0.25],
  [9, 'E6', 0.35],
];

/** Light on the water: high, thin, far away. It comes when the hold is in the band. */
export function shimmer(rate: number): Tape {
  const tape = ring(3 * BAR_S, rate);
  hold(tape, GLASS, 'D5', 0, 4.5, 0.3);
  hold(tape, GLASS, 'A5', 4, 4.5, 0.24);
  hold(tape, GLASS, 'F#5', 8, 3.2, 0.24);
  for (const [beat, note, force] of GLINTS) strike(tape, ICE, note, beat, force);
  return inRoom(tape, 0.9, 3.2);
}
