import type { SoundFile } from './score';
import { peakOf, type Tape } from './tape';

/** Long enough that loops of 12, 14 and 16 s have met in every way that matters, s. */
const LISTEN_S = 336;

/**
 * The loudest that can be heard, as a share of full scale: water, pad, shimmer and one scene's music running together at
 * full volume, with the loudest cue on top of their loudest moment.
 */
export function loudestMix(lagoon: SoundFile, scenes: readonly SoundFile[]): number {
  const { water, pad, shimmer } = lagoon;
  if (!water || !pad || !shimmer) throw new Error('The lagoon lost one of its loops.');
  const cues = Object.values(lagoon).filter((tape) => tape.shape === 'line');
  const loudestCue = Math.max(...cues.map(peakOf));
  const bed = [water, pad, shimmer];
  return loudestCue + Math.max(...scenes.map((scene) => peakOfSum([...bed, ...Object.values(scene)])));
}

function peakOfSum(loops: readonly Tape[]): number {
  const [first] = loops;
  const length = LISTEN_S * (first?.rate ?? 0);
  let peak = 0;
  for (let i = 0; i < length; i++) {
    let sum = 0;
    for (const { samples } of loops) sum += samples[i % samples.length] ?? 0;
    peak = Math.max(peak, Math.abs(sum));
  }
  return peak;
}
