import { SETTINGS } from '../settings';

/** The calm level of the play: rises with the size and duration of a co-movement, falls when all regions are quiet. */
export interface Calm {
  /**
   * `excess` is the largest excess of an open co-movement over its allowance, in allowances; null when none is open.
   * `openMs` is how long it has been open. Returns 0..1.
   */
  step(dtMs: number, excess: number | null, openMs: number): number;
  /** During a blink the level does not change. */
  readonly level: number;
}

export function createCalm(): Calm {
  const set = SETTINGS.calm;
  let level = 0;
  return {
    get level() {
      return level;
    },
    step(dtMs, excess, openMs) {
      const dtS = dtMs / 1000;
      if (excess === null) {
        level = Math.max(0, level - dtS / set.fallS);
        return level;
      }
      const wanted = Math.min(1, set.level + set.perExcess * Math.max(0, excess) + (set.perS * openMs) / 1000);
      if (level < set.first) level = set.first;
      else if (level < wanted) level = Math.min(wanted, level + dtS / set.riseS);
      else level = Math.max(wanted, level - dtS / set.fallS);
      return level;
    },
  };
}
