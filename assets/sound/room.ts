import { type Filter, lowPass } from './filters';
import { mixed, type Tape, through } from './tape';

/** Delays of the eight lines, s: no two share a common beat. */
const DELAYS_S = [0.0297, 0.0371, 0.0411, 0.0437, 0.0531, 0.0593, 0.0671, 0.0733] as const;
/** Above this the water swallows the echo, Hz. */
const DAMPING_HZ = 2600;

/** Puts a sound into a wide, soft room: eight delays that feed each other (feedback delay network, Jot 1991). */
export function inRoom(tape: Tape, share: number, decayS: number): Tape {
  return mixed(tape, through(tape, echoes(decayS, tape.rate)), share);
}

function echoes(decayS: number, rate: number): Filter {
  const lines = DELAYS_S.map((delayS) => {
    const memory = new Float64Array(Math.round(delayS * rate));
    // -60 dB after decayS.
    return { memory, at: 0, gain: 10 ** ((-3 * delayS) / decayS), damp: lowPass(DAMPING_HZ, rate) };
  });
  const out = new Float64Array(lines.length);
  // Asked millions of times: nothing is allocated here.
  return (input) => {
    let sum = 0;
    lines.forEach((line, i) => {
      const echo = line.damp(line.memory[line.at] ?? 0) * line.gain;
      out[i] = echo;
      sum += echo;
    });
    lines.forEach((line, i) => {
      // Householder mixing: each line hears all the others, and no energy is added.
      line.memory[line.at] = input + (out[i] ?? 0) - (2 / lines.length) * sum;
      line.at = (line.at + 1) % line.memory.length;
    });
    return sum / lines.length;
  };
}
