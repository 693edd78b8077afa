import type { Calibration } from '../calibration/calibration';
import type { BlinkEvent, MeasureTable } from '../judgement';
import { SETTINGS } from '../settings';
import { SIDES, type Side } from '../side';

/**
 * Tells blinks from narrowings by the closing speed of a lid: full, partial, one-sided ones, and those that stay too
 * long to be blinks. Works on single frames, before any filter: a blink is over before a filter has followed it.
 */
export interface BlinkDetector {
  /**
   * Takes one frame's raw measures, and the picture's present noise over the calibrated noise, so that noise is not
   * taken for a blink. Returns the blink that ended now.
   */
  step(timeMs: number, measures: MeasureTable, noiseRatio?: number): BlinkEvent | null;
  reset(): void;
  /** While a blink (or its settling) masks the face. */
  readonly blinking: boolean;
  /** Begin of the closing; NaN when none. */
  readonly startMs: number;
  /** Fastest closing of a lid in this blink so far, rest heights a second; NaN when none. */
  readonly speedPerS: number;
  /** The limit that this closing had to exceed, rest heights a second; NaN when none. */
  readonly limitPerS: number;
  /** When the lids were mostly open again, ms; NaN until they are. Of blinks that follow each other, the last one's. */
  readonly reopenedMs: number;
  /** From the begin of the closing until then, ms; NaN likewise. Of blinks that follow each other, the last one's alone. */
  readonly lastedMs: number;
}

interface Lid {
  readonly side: Side;
  readonly restFissure: number;
  /** One frame's noise of the openness at calibration, share of rest. */
  readonly noiseSd: number;
  /** Openness (share of rest) of the last frames. */
  past: { timeMs: number; open: number }[];
  state: 'open' | 'closing' | 'settling';
  startMs: number;
  /**
   * Begin of the last closing in this blink, ms: lids that close again before they are open or have settled have begun
   * another blink.
   */
  closingMs: number;
  /** Whether the lid was falling faster than a slow lid at the last frame. */
  falls: boolean;
  openBefore: number;
  lowest: number;
  settledMs: number;
  /** Fastest closing of this blink and its limit, rest heights a second. */
  speedPerS: number;
  limitPerS: number;
}

export function createBlinkDetector(calibration: Pick<Calibration, 'rest' | 'blinkLengthMs'>): BlinkDetector {
  const { blinkLongestMs, blinkLongestOwnMs } = SETTINGS.gate;
  const longestMs = Math.min(blinkLongestOwnMs, Math.max(blinkLongestMs, calibration.blinkLengthMs));
  const lids = SIDES.flatMap((side): Lid[] => {
    const rest = calibration.rest[`palpebralFissure.${side}`];
    if (!(rest && rest.median > 0)) return [];
    return [{ side, restFissure: rest.median, noiseSd: rest.noiseSd / rest.median, ...openLid() }];
  });
  let blink: { startMs: number; sides: Set<Side>; depth: number; speedPerS: number; limitPerS: number } | null = null;

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
    get limitPerS() {
      return blink?.limitPerS ?? Number.NaN;
    },
    get reopenedMs() {
      const reopened = lids.map((lid) => (lid.state === 'open' ? 0 : lid.settledMs - SETTINGS.gate.blinkAfterMs));
      return blink === null ? Number.NaN : Math.max(...reopened);
    },
    get lastedMs() {
      const closings = lids.map((lid) => (lid.state === 'open' ? Number.POSITIVE_INFINITY : lid.closingMs));
      return this.reopenedMs - Math.min(...closings);
    },
    reset() {
      for (const lid of lids) Object.assign(lid, openLid());
      blink = null;
    },
    step(timeMs, measures, noiseRatio = 1) {
      for (const lid of lids) {
        const open = measures[`palpebralFissure.${lid.side}`].raw / lid.restFissure;
        if (Number.isFinite(open)) stepLid(lid, timeMs, open, longestMs, lid.noiseSd * noiseRatio);
        if (lid.state === 'open') continue;
        blink ??= { startMs: lid.startMs, sides: new Set(), depth: 0, speedPerS: 0, limitPerS: 0 };
        blink.startMs = Math.min(blink.startMs, lid.startMs);
        blink.sides.add(lid.side);
        if (lid.speedPerS > blink.speedPerS) {
          blink.speedPerS = lid.speedPerS;
          blink.limitPerS = lid.limitPerS;
        }
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
    closingMs: Number.NaN,
    falls: false,
    openBefore: 1,
    lowest: 1,
    settledMs: Number.NaN,
    speedPerS: 0,
    limitPerS: 0,
  };
}

/** `noiseSd`: one frame's noise of the openness now, share of rest. */
function stepLid(lid: Lid, timeMs: number, open: number, longestMs: number, noiseSd: number): void {
  const set = SETTINGS.gate;
  while ((lid.past[0]?.timeMs ?? timeMs) < timeMs - SETTINGS.time.gapMs) lid.past.shift();
  const from = frameBefore(lid.past, timeMs);
  const perS = from === null ? 0 : 1000 / (timeMs - from.timeMs);
  const fallPerS = from === null ? 0 : (from.open - open) * perS;
  // The difference of two frames has their noise times the root of two.
  const limitPerS = Math.max(set.blinkSpeedPerS, set.blinkFallOverNoise * Math.SQRT2 * noiseSd * perS);
  if (lid.past.length === 0 && open < 1 - set.closedLoss) {
    // A lid that is shut when it is first seen, or after a gap, was not seen closing. It counts as a blink until it has
    // been shut for too long.
    Object.assign(lid, { state: 'closing', startMs: timeMs, closingMs: timeMs, openBefore: 1, lowest: open });
  }
  const fellBefore = lid.falls;
  lid.falls = fallPerS > limitPerS;
  if (from !== null && lid.falls) {
    if (!fellBefore) lid.closingMs = from.timeMs;
    if (fallPerS > lid.speedPerS) {
      lid.speedPerS = fallPerS;
      lid.limitPerS = limitPerS;
    }
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
    } else if (timeMs - lid.closingMs > longestMs) release(lid);
  } else if (lid.state === 'settling' && timeMs >= lid.settledMs) release(lid);
  lid.past.push({ timeMs, open });
}

function release(lid: Lid): void {
  lid.state = 'open';
  lid.startMs = Number.NaN;
  lid.closingMs = Number.NaN;
  lid.settledMs = Number.NaN;
  lid.speedPerS = 0;
  lid.limitPerS = 0;
}

/** The frame of about 60 ms ago: two frames at 30 a second, a single one where frames are farther apart; null when none. */
function frameBefore(past: Lid['past'], timeMs: number) {
  for (let i = past.length - 1; i >= 0; i -= 1) {
    const from = past[i];
    if (from !== undefined && timeMs - from.timeMs >= SETTINGS.gate.blinkWindowMs) return from;
  }
  return null;
}
