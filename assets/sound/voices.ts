import { type Note, pitchHz } from './pitch';
import { lay, type Tape } from './tape';

/** One overtone of a struck thing. */
export interface Overtone {
  /** Times the note's own pitch. */
  readonly ratio: number;
  readonly level: number;
  /** Time to fall by 60 dB, s. */
  readonly decayS: number;
}

/** Something that is struck or plucked and rings out. */
export interface StruckVoice {
  readonly overtones: readonly Overtone[];
  /** Time to come in, s: never 0, so nothing clicks. */
  readonly attackS: number;
  /** Pitch at the very start, times the note's own, and how fast it settles, s. */
  readonly bend?: { readonly from: number; readonly settleS: number };
}

export const KALIMBA: StruckVoice = {
  overtones: [
    { ratio: 1, level: 1, decayS: 2.6 },
    { ratio: 2, level: 0.16, decayS: 1.4 },
    { ratio: 3, level: 0.05, decayS: 0.8 },
    { ratio: 5.4, level: 0.06, decayS: 0.16 },
  ],
  attackS: 0.006,
};

export const MARIMBA: StruckVoice = {
  overtones: [
    { ratio: 1, level: 1, decayS: 1.7 },
    { ratio: 4, level: 0.14, decayS: 0.5 },
    { ratio: 10, level: 0.03, decayS: 0.1 },
  ],
  attackS: 0.009,
};

export const BUBBLE: StruckVoice = {
  overtones: [
    { ratio: 1, level: 1, decayS: 1.5 },
    { ratio: 2, level: 0.08, decayS: 0.6 },
  ],
  attackS: 0.018,
  bend: { from: 0.82, settleS: 0.035 },
};

export const HARP: StruckVoice = {
  overtones: [1, 2, 3, 4, 5, 6].map((ratio) => ({ ratio, level: 0.9 / ratio ** 1.5, decayS: 3.4 / ratio ** 0.7 })),
  attackS: 0.012,
};

export const ICE: StruckVoice = {
  overtones: [
    { ratio: 1, level: 1, decayS: 4.2 },
    { ratio: 2.004, level: 0.3, decayS: 3 },
    { ratio: 4.01, level: 0.08, decayS: 1.2 },
  ],
  attackS: 0.03,
};

export const BOWL: StruckVoice = {
  overtones: [
    { ratio: 1, level: 1, decayS: 9 },
    // Two near neighbours: the slow beating of a singing bowl.
    { ratio: 1.0028, level: 0.7, decayS: 9 },
    { ratio: 2, level: 0.22, decayS: 5 },
    { ratio: 3, level: 0.07, decayS: 3 },
  ],
  attackS: 0.22,
};

/** Strikes a note. `force` 0..1 also makes it a little brighter, as in real things. */
export function strike(tape: Tape, voice: StruckVoice, note: Note, atS: number, force = 1): void {
  const hz = pitchHz(note);
  for (const { ratio, level, decayS } of voice.overtones) {
    if (hz * ratio > 0.4 * tape.rate) continue;
    const loudness = level * force ** (1 + 0.25 * (ratio - 1));
    const lengthS = decayS;
    lay(tape, atS, lengthS, (t) => {
      const envelope = attack(t, voice.attackS) * 10 ** ((-3 * t) / decayS) * ending(t, lengthS);
      return loudness * envelope * Math.sin(2 * Math.PI * hz * ratio * bentTime(t, voice.bend));
    });
  }
}

/** A sustained voice that swells and ebbs. */
export interface HeldVoice {
  /** Level of each harmonic from the first on. */
  readonly harmonics: readonly number[];
  /** Detuned copies, cents: a choir instead of one. */
  readonly choirCents: readonly number[];
  readonly attackS: number;
  readonly releaseS: number;
}

export const PAD: HeldVoice = {
  harmonics: [1, 0.6, 0.34, 0.18, 0.09, 0.05],
  choirCents: [-5, 0, 4],
  attackS: 2.2,
  releaseS: 2.6,
};

export const HUM: HeldVoice = {
  harmonics: [1, 0.08, 0.24, 0.03, 0.07],
  choirCents: [-3, 3],
  attackS: 1.4,
  releaseS: 2.2,
};

export const GLASS: HeldVoice = {
  harmonics: [1, 0.05, 0.1],
  choirCents: [-2, 2],
  attackS: 1.1,
  releaseS: 1.9,
};

/** Holds a note for `holdS`, its swelling included, its ebbing not. */
export function hold(tape: Tape, voice: HeldVoice, note: Note, atS: number, holdS: number, force = 1): void {
  const singers = voice.choirCents.flatMap((cents, singer) => {
    const hz = pitchHz(note) * 2 ** (cents / 1200);
    return voice.harmonics.map((_, i) => ({
      harmonic: i,
      turn: 2 * Math.PI * hz * (i + 1),
      phase: 2.4 * singer + 1.1 * i,
    }));
  });
  lay(tape, atS, holdS + voice.releaseS, (t) => {
    const ebb = t < holdS ? 1 : Math.cos((Math.PI / 2) * ((t - holdS) / voice.releaseS)) ** 2;
    const swell = attack(t, voice.attackS) * ebb;
    // Higher harmonics open later: the sound brightens as it swells.
    const levels = voice.harmonics.map((level, i) => force * level * swell ** (1 + 0.5 * i));
    let sum = 0;
    for (const { harmonic, turn, phase } of singers) sum += (levels[harmonic] ?? 0) * Math.sin(turn * t + phase);
    return sum;
  });
}

/** 0 to 1 without a corner. */
function attack(t: number, attackS: number): number {
  return t >= attackS ? 1 : Math.sin((Math.PI / 2) * (t / attackS)) ** 2;
}

/** The last tenth fades to nothing, so that no rest of a tail is cut. */
function ending(t: number, lengthS: number): number {
  const left = (lengthS - t) / (0.1 * lengthS);
  return left >= 1 ? 1 : Math.max(0, left);
}

/** Time as the bent pitch counts it: the integral of the pitch ratio. */
function bentTime(t: number, bend: StruckVoice['bend']): number {
  return bend === undefined ? t : t - (1 - bend.from) * bend.settleS * (1 - Math.exp(-t / bend.settleS));
}
