import type { BenchPart, BenchWorld, Reading } from './bench-part';

/** One round of one part as it went. */
export interface PlayedRound {
  readonly part: string;
  readonly round: number;
  readonly loadBefore: number;
  readonly readings: readonly Reading[];
  /** Why it could not be measured; null where it could. */
  readonly trouble: string | null;
}

/**
 * Plays all rounds of all parts, one part after the other. A round that could not be measured is told and left out; the others go on.
 * `loadNow`: what the machine has to do beside the bench.
 */
export async function runRounds(
  parts: ReadonlyMap<string, BenchPart>,
  rounds: number,
  world: Omit<BenchWorld, 'round'>,
  { loadNow, tell }: { readonly loadNow: () => number; readonly tell: (line: string) => void },
): Promise<PlayedRound[]> {
  const played: PlayedRound[] = [];
  for (const [name, part] of parts) {
    for (let round = 0; round < rounds; round++) {
      const loadBefore = loadNow();
      const beganMs = performance.now();
      const { readings, trouble } = await part.round({ ...world, round }).then(
        (gave) => ({ readings: gave, trouble: null }),
        (error: unknown) => ({ readings: [], trouble: error instanceof Error ? error.message : String(error) }),
      );
      const tookS = Math.round((performance.now() - beganMs) / 1000);
      tell(
        `${name}, round ${round + 1} of ${rounds}: load before ${loadBefore}, ${tookS} s${trouble === null ? '' : `; NOT MEASURED: ${trouble}`}`,
      );
      played.push({ part: name, round, loadBefore, readings, trouble });
    }
  }
  return played;
}
