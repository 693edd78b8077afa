import { bandPass, lowPass } from './filters';
import type { Note } from './pitch';
import { seededRandom } from './seeded-random';
import { lay, mixed, ring, type Tape, through } from './tape';
import { BUBBLE, strike } from './voices';

/** Not a multiple of the bars: the waves meet the music anew each time. s. */
const LENGTH_S = 14;
/** Waves in one round of the loop. */
const WAVES = 3;
const DROPS: readonly (readonly [atS: number, note: Note, force: number])[] = [
  [2.3, 'D6', 0.025],
  [6.1, 'A5', 0.03],
  [6.45, 'B5', 0.018],
  [11.2, 'F#6', 0.02],
];

/** The bed: a lagoon at night, lapping. It is always there, and all that is left when the play calms. */
export function waterBed(rate: number): Tape {
  const noise = noiseRing(rate);
  const deep = through(through(noise, lowPass(260, rate)), lowPass(420, rate));
  const lap = swelling(through(noise, bandPass(drift(620, 170, 2, rate), 1.1, rate)), 0.3);
  const foam = swelling(through(noise, bandPass(drift(2600, 500, 5, rate), 0.9, rate)), 0.02);
  const water = mixed(mixed(scaled(deep, 0.7), lap, 0.5), foam, 0.09);
  for (const [atS, note, force] of DROPS) strike(water, BUBBLE, note, atS, force);
  return water;
}

function noiseRing(rate: number): Tape {
  const random = seededRandom(20261);
  const tape = ring(LENGTH_S, rate);
  lay(tape, 0, LENGTH_S, () => 2 * random() - 1);
  return tape;
}

/** A centre that wanders and comes back to where it began after one round. */
function drift(middleHz: number, swingHz: number, cycles: number, rate: number): () => number {
  let sample = 0;
  return () => middleHz + swingHz * Math.sin((2 * Math.PI * cycles * sample++) / (LENGTH_S * rate));
}

/** Loudness in waves: `floor` between them, 1 on the crest. No two crests are alike. */
function swelling(tape: Tape, floor: number): Tape {
  const turn = (2 * Math.PI) / tape.samples.length;
  const wave = (i: number) => {
    const crest = Math.sin((turn * i * WAVES) / 2 + 0.4 * Math.sin(turn * i)) ** 4;
    return crest * (0.8 + 0.2 * Math.sin(turn * i + 1));
  };
  return { ...tape, samples: tape.samples.map((value, i) => value * (floor + (1 - floor) * wave(i))) };
}

function scaled(tape: Tape, gain: number): Tape {
  return { ...tape, samples: tape.samples.map((value) => value * gain) };
}
