import type { CountedAttempt } from '../attempt/judged-attempt';
import type { RegionKey } from '../co-movement/quiet-region';
import type { MovementId } from '../movement-id';
import { median } from '../numerics/robust-statistics';

/** How one region responds to one movement, over all attempts of that movement. */
export interface MappedResponse {
  /** Attempts in which the region could be seen. */
  readonly attempts: number;
  /** Median of the largest change in each attempt, share of rest (eye) or of own reach. */
  readonly change: number;
  /** Median slope of the change on activation; null when no attempt was large enough to tell one. */
  readonly gain: number | null;
}

/** Trigger x response: which region co-moves with which movement. */
export type ResponseMap = Readonly<Partial<Record<MovementId, Readonly<Partial<Record<RegionKey, MappedResponse>>>>>>;

/** The map of a session, or of several: blocks of attempts, each with its movement. Regions never seen are left out. */
export function responseMap(
  blocks: readonly { readonly movement: MovementId; readonly attempts: readonly CountedAttempt[] }[],
): ResponseMap {
  const map: Partial<Record<MovementId, Partial<Record<RegionKey, MappedResponse>>>> = {};
  for (const movement of new Set(blocks.map((block) => block.movement))) {
    const seen = blocks.filter((b) => b.movement === movement).flatMap((b) => b.attempts.map((a) => a.responses ?? {}));
    const keys = new Set(seen.flatMap((responses) => Object.keys(responses) as RegionKey[]));
    const row: Partial<Record<RegionKey, MappedResponse>> = {};
    for (const key of keys) {
      const answers = seen.flatMap((responses) => responses[key] ?? []);
      const gains = answers.flatMap(({ gain }) => (gain === null ? [] : [gain]));
      row[key] = {
        attempts: answers.length,
        change: median(answers.map(({ change }) => change)),
        gain: gains.length > 0 ? median(gains) : null,
      };
    }
    map[movement] = row;
  }
  return map;
}
