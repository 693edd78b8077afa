import type { Calibration } from '../calibration/calibration';
import type { BlinkEvent, MeasureTable } from '../judgement';
import { median } from '../numerics/robust-statistics';
import { SETTINGS } from '../settings';
import { SIDES, type Side } from '../side';

/**
 * Detects a mouth corner that jumps with a blink: co-movement that is shown to the therapist and never punished. A slow
 * movement that goes on through the blink is no jump: the corner is compared with the line from before to after.
 */
export interface BlinkLockedMouth {
  step(timeMs: number, measures: MeasureTable): void;
  /** Whether the corner of either side jumped during this blink, which ended now. */
  moved(blink: BlinkEvent): boolean;
  reset(): void;
}

interface Corner {
  readonly timeMs: number;
  readonly out: number;
  readonly up: number;
}

export function createBlinkLockedMouth(rest: Calibration['rest']): BlinkLockedMouth {
  const paths: Record<Side, Corner[]> = { patientLeft: [], patientRight: [] };
  return {
    reset() {
      paths.patientLeft = [];
      paths.patientRight = [];
    },
    step(timeMs, measures) {
      for (const side of SIDES) {
        const path = paths[side];
        const out = measures[`commissureHorizontal.${side}`].raw;
        const up = measures[`commissureVertical.${side}`].raw;
        if (Number.isFinite(out + up)) path.push({ timeMs, out, up });
        while ((path[0]?.timeMs ?? timeMs) < timeMs - KEPT_MS) path.shift();
      }
    },
    moved(blink) {
      return SIDES.some((side) => {
        const noise = Math.hypot(
          rest[`commissureHorizontal.${side}`]?.noiseSd ?? 0,
          rest[`commissureVertical.${side}`]?.noiseSd ?? 0,
        );
        const least = Math.max(SETTINGS.blinkLock.leastIod, SETTINGS.blinkLock.overNoise * noise);
        return jump(paths[side], blink) > least;
      });
    },
  };
}

/** ms. The longest blink and the time needed before it. */
const KEPT_MS = 2000;
/**
 * ms before and after the blink from which the corner's place without the blink is estimated; just before it the lids
 * already move.
 */
const BESIDE_MS = 250;
const EDGE_MS = 40;

/** The largest distance, held for three frames, of the corner from the line between before and after the blink, iod. */
function jump(path: readonly Corner[], { startMs, endMs }: BlinkEvent): number {
  const settledMs = endMs - SETTINGS.gate.blinkAfterMs / 2;
  const before = place(path.filter((c) => c.timeMs >= startMs - BESIDE_MS && c.timeMs < startMs - EDGE_MS));
  const after = place(path.filter((c) => c.timeMs >= settledMs));
  const during = path.filter((c) => c.timeMs >= startMs && c.timeMs < settledMs);
  if (before === null || after === null) return 0;
  const away = during.map((c) => {
    const share = (c.timeMs - startMs) / (settledMs - startMs);
    const out = before.out + share * (after.out - before.out);
    const up = before.up + share * (after.up - before.up);
    return Math.hypot(c.out - out, c.up - up);
  });
  let most = 0;
  for (let i = 2; i < away.length; i += 1) most = Math.max(most, Math.min(...away.slice(i - 2, i + 1)));
  return most;
}

function place(corners: readonly Corner[]): { out: number; up: number } | null {
  if (corners.length === 0) return null;
  return { out: median(corners.map((c) => c.out)), up: median(corners.map((c) => c.up)) };
}
