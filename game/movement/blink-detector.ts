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
}

export function createBlinkDetector(calibration: Pick<Calibration, 'rest' | 'blinkLengthMs'>): BlinkDetector {
  const longestMs = Math.max(SETTINGS.gate.blinkLongestMs, calibration.blinkLengthMs);
  const lids = SIDES.flatMap((side): Lid[] => {
    const restFissure = calibration.rest[`palpebralFissure.${side}`]?.median ?? 0;
    return restFissure > 0 ? [{ side, restFissure, ...openLid() }] : [];
  });
  let blink: { startMs: number; sides: Set<Side>; depth: number } | null = null;

  return {
    get blinking() {
      return blink !== null;
    },
    get startMs() {
      return blink?.startMs ?? Number.NaN;
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
        blink ??= { startMs: lid.startMs, sides: new Set(), depth: 0 };
        blink.startMs = Math.min(blink.startMs, lid.startMs);
        blink.sides.add(lid.side);
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
  };
}

function stepLid(lid: Lid, timeMs: number, open: number, longestMs: number): void {
  const set = SETTINGS.gate;
  if (lid.state !== 'closing') {
    const from = fastestFall(lid.past, timeMs, open);
    if (from !== null) {
      if (lid.state === 'open') lid.openBefore = from.open;
      lid.state = 'closing';
      lid.startMs = lid.state === 'closing' && Number.isNaN(lid.startMs) ? from.timeMs : lid.startMs;
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
}

/** The past frame, about 60 ms old, from which the lid fell faster than any slow movement; null when none. */
function fastestFall(past: Lid['past'], timeMs: number, open: number) {
  for (let i = past.length - 1; i >= 0; i -= 1) {
    const from = past[i];
    if (from === undefined) return null;
    const spanMs = timeMs - from.timeMs;
    // Two frames at 30 a second; a single one where frames are farther apart.
    if (spanMs < SETTINGS.gate.blinkWindowMs) continue;
    return (from.open - open) * 1000 > SETTINGS.gate.blinkSpeedPerS * spanMs ? from : null;
  }
  return null;
}
