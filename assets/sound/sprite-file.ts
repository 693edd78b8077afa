import type { SoundFile } from './score';
import type { Tape } from './tape';

/** Where a sound lies in its file. */
export interface Sprite {
  readonly startMs: number;
  readonly durationMs: number;
  readonly loop: boolean;
  /** Loudest sample as it was made, dBFS. */
  readonly peakDb: number;
}

export interface SpriteFile {
  readonly samples: Float32Array;
  readonly sprites: Readonly<Record<string, Sprite>>;
}

/** Silence between two sounds, s: a decoder may shift everything by some 50 ms. */
const GAP_S = 0.3;
/**
 * What a loop repeats of its end before its start and of its start after its end, s. However far a decoder shifts the
 * file, the loop's length is exact and its ends still fit.
 */
const OVERLAP_S = 0.2;

/** Lays all sounds of a file one after another. */
export function spriteFile(sounds: SoundFile): SpriteFile {
  const parts: Float64Array[] = [];
  const sprites: Record<string, Sprite> = {};
  let length = 0;
  const append = (samples: Float64Array) => {
    parts.push(samples);
    length += samples.length;
  };
  for (const [name, tape] of Object.entries(sounds)) {
    const overlap = tape.shape === 'ring' ? Math.round(OVERLAP_S * tape.rate) : 0;
    append(new Float64Array(Math.round(GAP_S * tape.rate)));
    const start = length + overlap;
    append(overlap === 0 ? tape.samples : overlapped(tape.samples, overlap));
    sprites[name] = {
      startMs: toMs(start, tape.rate),
      durationMs: toMs(tape.samples.length, tape.rate),
      loop: tape.shape === 'ring',
      peakDb: peakDb(tape),
    };
  }
  const [first] = Object.values(sounds);
  append(new Float64Array(Math.round(GAP_S * (first?.rate ?? 0))));
  const samples = new Float32Array(length);
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  return { samples, sprites };
}

function overlapped(samples: Float64Array, overlap: number): Float64Array {
  const longer = new Float64Array(samples.length + 2 * overlap);
  longer.set(samples.subarray(samples.length - overlap), 0);
  longer.set(samples, overlap);
  longer.set(samples.subarray(0, overlap), overlap + samples.length);
  return longer;
}

function toMs(samples: number, rate: number): number {
  return Math.round((samples / rate) * 1e6) / 1e3;
}

function peakDb({ samples }: Tape): number {
  const peak = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Math.round(200 * Math.log10(peak)) / 10;
}
