/**
 * A bit with the probability that it is set, learned from those before it in the same place. What is told surely costs
 * next to nothing, so a face at rest takes hardly any room.
 */
export interface BitContext {
  /** Probability that the bit is set, in 65 536ths. */
  chance: number;
  /** Bits seen, up to `SLOWEST`. */
  seen: number;
}

/** Writes bits or reads them: the same walk over a series serves for both. */
export interface BitCoder {
  /** In: the bit to write; ignored by a reader. Out: the bit. */
  bit(context: BitContext, value: boolean): boolean;
}

/** Chances are 16 bits wide. */
const WHOLE = 65_536;
/** Bits over which a chance is learned, at most: later ones still change it. */
const SLOWEST = 30;
/** Bits that the usual chance of a context counts for. */
const TRUSTED = 4;
/** The uppermost of four bytes. */
const TOP = 0x1_00_00_00;

/** `usual`: how often the bit is set where nothing has been learned yet, a share. */
export function newContext(usual = 0.5): BitContext {
  return { chance: Math.round(WHOLE * usual), seen: 0 };
}

/** An arithmetic coder over bytes. `end()`: everything that was written. */
export function bitWriter(): BitCoder & { end(): Uint8Array } {
  const bytes: number[] = [];
  let low = 0;
  let high = 0xffff_ffff;
  return {
    bit(context, value) {
      const middle = split(low, high, context.chance);
      if (value) high = middle;
      else low = middle + 1;
      learn(context, value);
      while (sameTop(low, high)) {
        bytes.push(high >>> 24);
        low = (low << 8) >>> 0;
        high = ((high << 8) | 0xff) >>> 0;
      }
      return value;
    },
    end() {
      // The shortest number in the interval: what is left out is read as zeros.
      if (low > 0) {
        const first = Math.ceil(low / TOP);
        if (first * TOP <= high) bytes.push(first);
        else for (const shift of [24, 16, 8, 0]) bytes.push((low >>> shift) & 0xff);
      }
      while (bytes.at(-1) === 0) bytes.pop();
      return Uint8Array.from(bytes);
    },
  };
}

/** Reads what `bitWriter` wrote, with contexts that are as new; behind the end it reads on without one. */
export function bitReader(bytes: Uint8Array): BitCoder {
  let at = 0;
  let low = 0;
  let high = 0xffff_ffff;
  let code = 0;
  const next = () => {
    at += 1;
    return bytes[at - 1] ?? 0;
  };
  for (let i = 0; i < 4; i += 1) code = ((code << 8) | next()) >>> 0;
  return {
    bit(context) {
      const middle = split(low, high, context.chance);
      const value = code <= middle;
      if (value) high = middle;
      else low = middle + 1;
      learn(context, value);
      while (sameTop(low, high)) {
        low = (low << 8) >>> 0;
        high = ((high << 8) | 0xff) >>> 0;
        code = ((code << 8) | next()) >>> 0;
      }
      return value;
    },
  };
}

/** The last number that means "set". */
function split(low: number, high: number, chance: number): number {
  return low + Math.floor(((high - low) * chance) / WHOLE);
}

function sameTop(low: number, high: number): boolean {
  return low >>> 24 === high >>> 24;
}

function learn(context: BitContext, value: boolean): void {
  if (context.seen < SLOWEST) context.seen += 1;
  const towards = value ? WHOLE : 0;
  const moved = context.chance + Math.trunc((towards - context.chance) / (context.seen + TRUSTED));
  // Never sure: a chance of 0 or 1 could not be taken back.
  context.chance = Math.min(WHOLE - 64, Math.max(64, moved));
}
