import { mean } from 'simple-statistics';
import { countedAttempts, type JudgedAttempt } from '../movement/attempt/judged-attempt';

/** The results of a played block that a shell depends on. */
export interface ShellBlock {
  /** What was earned, 0..1. */
  readonly progress: number;
  readonly attempts: readonly JudgedAttempt[];
}

/** Brightness of a shell without known quality, and the most that quality adds. */
const PLAIN = 0.35;
const BY_QUALITY = 0.65;
/** Isolation where no attempt could be judged: neither praised nor blamed. */
const UNKNOWN_ISOLATION = 0.5;

/**
 * How brightly the shell of a session shines, 0..1, by quality alone: how quiet the rest of the face stayed, never how much was done.
 * Null when nothing was earned: then there is no shell.
 */
export function shellOf(blocks: readonly ShellBlock[]): number | null {
  if (!blocks.some(({ progress }) => progress > 0)) return null;
  const known = blocks.flatMap(({ attempts }) =>
    countedAttempts(attempts).flatMap(({ quality }) => quality.isolation ?? []),
  );
  return Math.min(1, PLAIN + BY_QUALITY * (known.length === 0 ? UNKNOWN_ISOLATION : mean(known)));
}
