import type { Calibration } from './calibration';
import type { BlinkEvent, MeasureTable } from './judgement';
import { SETTINGS } from './settings';
import { SIDES, type Side } from './side';

/**
 * Tells blinks from narrowings by the closing speed of a lid: full, partial, one-sided ones, and those that stay too long
 * to be blinks. Works on single frames, before any filter: a blink is over before a filter has believed it.
 */
export interface BlinkDetector {
  /** Takes one frame's raw measures. Returns the blink that ended now. */
  step(timeMs: number, measures: MeasureTable): BlinkEvent | null;
  reset(): void;
  /** While a blink (or its settling) masks the face. */
  readonly blinking: boolean;
  /** Begin of the closing; NaN when none. */
  readonly startMs: number;
  /** Fastest closing of a lid in it so far, rest heights a second; NaN when none. */
  readonly speedPerS: number;
  /** From the begin of the closing until the lids were mostly open again, ms; NaN until they are. */
  readonly lastedMs: number;
}

interface Lid {
  readonly side: Side;
  readonly restFissure: number;
  /** Openness (share of rest) of the last frames. */
  past: { timeMs: number; open: number }[];
  state: 'open' | 'closing' | 'settling';
  startMs: number;
  openBefore: number;
  lowest: number;
  settledMs: number;
  /** Fastest closing of this blink, rest heights a second. */
  speedPerS: number;
}

export function createBlinkDetector(calibration: Pick<Calibration, 'rest' | 'blinkLengthMs'>): BlinkDetector {
  const { blinkLongestMs, blinkLongestOwnMs } = SETTINGS.gate;
  const longestMs = Math.min(blinkLongestOwnMs, Math.max(blinkLongestMs, calibration.blinkLengthMs));
  const lids = SIDES.flatMap((side): Lid[] => {
    const restFissure = calibration.rest[`palpebralFissure.${side}`]?.median ?? 0;
    return restFissure > 0 ? [{ side, restFissure, ...openLid() }] : [];
  });
  let blink: { startMs: number; sides: Set<Side>; depth: number; speedPerS: number } | null = null;

  return {
    get blinking() {
      return blink !== null;
    },
    get startMs() {
      return blink?.startMs ?? Number.NaN;
    },
    get speedPerS() {
      return blink?.speedPerS ?? Number.NaN;
    },
    get lastedMs() {
      const reopenedMs = lids.map((lid) => (lid.state === 'open' ? 0 : lid.settledMs - SETTINGS.gate.blinkAfterMs));
      return blink === null ? Number.NaN : Math.max(...reopenedMs) - blink.startMs;
    },
    reset() {
      for (const lid of lids) Object.assign(lid, openLid());
      blink = null;
    },
    step(timeMs, measures) {
      for (const lid of lids) {
        const open = measures[`palpebralFissure.${lid.side}`].raw / lid.restFissure;
        if (Number.isFinite(open)) stepLid(lid, timeMs, open, longestMs);
        if (lid.state === 'open') continue;
        blink ??= { startMs: lid.startMs, sides: new Set(), depth: 0, speedPerS: 0 };
        blink.startMs = Math.min(blink.startMs, lid.startMs);
        blink.sides.add(lid.side);
        blink.speedPerS = Math.max(blink.speedPerS, lid.speedPerS);
        blink.depth = Math.max(blink.depth, lid.openBefore - lid.lowest);
      }
      if (blink === null || lids.some((lid) => lid.state !== 'open')) return null;
      const [only, other] = [...blink.sides];
      const sides = other !== undefined || only === undefined ? 'both' : only;
      const ended: BlinkEvent = {
        startMs: blink.startMs,
        endMs: timeMs,
        sides,
        depth: Math.min(1, blink.depth),
        mouthMoved: false,
      };
      blink = null;
      return ended;
    },
  };
}

function openLid() {
  return {
    past: [],
    state: 'open' as const,
    startMs: Number.NaN,
    openBefore: 1,
    lowest: 1,
    settledMs: Number.NaN,
    speedPerS: 0,
  };
}

function stepLid(lid: Lid, timeMs: number, open: number, longestMs: number): void {
  const set = SETTINGS.gate;
  const from = frameBefore(lid.past, timeMs);
  const fallPerS = from === null ? 0 : ((from.open - open) * 1000) / (timeMs - from.timeMs);
  if (from !== null && fallPerS > set.blinkSpeedPerS) {
    lid.speedPerS = Math.max(lid.speedPerS, fallPerS);
    if (lid.state !== 'closing') {
      if (lid.state === 'open') {
        lid.openBefore = from.open;
        lid.startMs = from.timeMs;
      }
      lid.state = 'closing';
      lid.settledMs = Number.NaN;
      lid.lowest = open;
    }
  }
  if (lid.state === 'closing') {
    lid.lowest = Math.min(lid.lowest, open);
    const reopened = (open - lid.lowest) / Math.max(lid.openBefore - lid.lowest, 0.05);
    if (reopened >= set.blinkReopened) {
      lid.state = 'settling';
      lid.settledMs = timeMs + set.blinkAfterMs;
    } else if (timeMs - lid.startMs > longestMs) release(lid);
  } else if (lid.state === 'settling' && timeMs >= lid.settledMs) release(lid);
  lid.past.push({ timeMs, open });
  while ((lid.past[0]?.timeMs ?? timeMs) < timeMs - SETTINGS.time.gapMs) lid.past.shift();
}

function release(lid: Lid): void {
  lid.state = 'open';
  lid.startMs = Number.NaN;
  lid.settledMs = Number.NaN;
  lid.speedPerS = 0;
}

/** The frame of about 60 ms ago: two frames at 30 a second, a single one where frames are farther apart; null when none. */
function frameBefore(past: Lid['past'], timeMs: number) {
  for (let i = past.length - 1; i >= 0; i -= 1) {
    const from = past[i];
    if (from !== undefined && timeMs - from.timeMs >= SETTINGS.gate.blinkWindowMs) return from;
  }
  return null;
}
