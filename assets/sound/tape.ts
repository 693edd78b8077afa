/** A stretch of mono sound. A `ring` is a loop: what sounds past its end goes on at its beginning, so it has no seam. */
export interface Tape {
  readonly samples: Float64Array;
  /** Samples a second. */
  readonly rate: number;
  readonly shape: 'ring' | 'line';
}

export function ring(lengthS: number, rate: number): Tape {
  return { samples: new Float64Array(Math.round(lengthS * rate)), rate, shape: 'ring' };
}

export function line(lengthS: number, rate: number): Tape {
  return { samples: new Float64Array(Math.round(lengthS * rate)), rate, shape: 'line' };
}

/** Lays a sound onto the tape from `atS` on. `sound(t)`: value at t seconds after its start; it ends by itself at `lengthS`. */
export function lay(tape: Tape, atS: number, lengthS: number, sound: (t: number) => number): void {
  const { samples, rate } = tape;
  const start = Math.round(atS * rate);
  const count = Math.round(lengthS * rate);
  for (let i = 0; i < count; i++) {
    const place = start + i;
    if (tape.shape === 'line' && place >= samples.length) return;
    const at = place % samples.length;
    samples[at] = (samples[at] ?? 0) + sound(i / rate);
  }
}

/** Runs a filter with memory over the tape. A ring is run through twice, and the second turn kept: then it, too, has no seam. */
export function through(tape: Tape, step: (input: number) => number): Tape {
  const turns = tape.shape === 'ring' ? 2 : 1;
  const samples = new Float64Array(tape.samples.length);
  for (let turn = 0; turn < turns; turn++) {
    tape.samples.forEach((value, i) => {
      samples[i] = step(value);
    });
  }
  return { ...tape, samples };
}

/** The sum of two tapes of one length. */
export function mixed(a: Tape, b: Tape, shareOfB: number): Tape {
  return { ...a, samples: a.samples.map((value, i) => value + shareOfB * (b.samples[i] ?? 0)) };
}

/** Largest absolute sample; 1 is full scale. */
export function peakOf(tape: Tape): number {
  return tape.samples.reduce((peak, value) => Math.max(peak, Math.abs(value)), 0);
}

/** The same sound with its loudest sample at `peakDb` dBFS. */
export function atPeak(tape: Tape, peakDb: number): Tape {
  const gain = 10 ** (peakDb / 20) / Math.max(peakOf(tape), 1e-12);
  return { ...tape, samples: tape.samples.map((value) => value * gain) };
}
