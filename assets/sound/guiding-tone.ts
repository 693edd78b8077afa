import { type Note, pitchHz } from './pitch';
import { lay, ring, type Tape } from './tape';

/** Long enough that the slow beating inside is not heard as a figure, s. */
const LENGTH_S = 6;

/** Below or above the band: one thin, soft voice. The player's movement bends its pitch. */
export function thinTone(rate: number): Tape {
  return steady([['D4', 1]], [1, 0.1, 0.04], rate);
}

/** In the band: the same voice opens into a chord. */
export function fullTone(rate: number): Tape {
  const chord: readonly (readonly [Note, number])[] = [
    ['D3', 0.5],
    ['A3', 0.4],
    ['D4', 0.5],
    ['F#4', 0.36],
    ['A4', 0.3],
    ['D5', 0.16],
  ];
  return steady(chord, [1, 0.3, 0.12, 0.05], rate);
}

/** A chord without beginning or end: every partial makes whole turns in one round of the loop. */
function steady(chord: readonly (readonly [Note, number])[], harmonics: readonly number[], rate: number): Tape {
  const tape = ring(LENGTH_S, rate);
  chord.forEach(([note, force], voice) => {
    harmonics.forEach((level, i) => {
      // Two copies a whole turn apart: they beat once or twice a round, like a choir.
      for (const extraTurns of [0, 1 + (voice % 2)]) {
        const turns = Math.round(pitchHz(note) * (i + 1) * LENGTH_S) + extraTurns;
        const phase = 1.7 * voice + 2.3 * i + extraTurns;
        const loudness = force * level * (extraTurns === 0 ? 1 : 0.35);
        lay(tape, 0, LENGTH_S, (t) => loudness * Math.sin((2 * Math.PI * turns * t) / LENGTH_S + phase));
      }
    });
  });
  return tape;
}
