/**
 * A stream of numbers in [0, 1), the same for the same seed and stream number on every machine.
 * A counter stepped by the golden ratio and scrambled (the idea of SplitMix: Steele, Lea and Flood 2014, in 32 bits).
 * `stream` gives each camera frame its own numbers, so that a frame does not depend on the frames before it.
 */
export function seededRandom(seed: number, stream = 0): () => number {
  let counter = scramble(seed | 0) ^ scramble((stream | 0) + 0x51ed27);
  return () => {
    counter = (counter + 0x9e3779b9) | 0;
    return (scramble(counter) >>> 0) / 0x1_0000_0000;
  };
}

function scramble(word: number): number {
  let x = word;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}
