import type { Side } from '../../../game/movement/side';
import type { BlinkTruth } from '../clips/clip';
import { runningQuantile, type Trace } from '../clips/trace';

/** ms; window of the open eye's height, long enough to look past any blink. */
const OPEN_WINDOW_MS = 1500;
/** Quantile of that window which counts as open. */
const OPEN_QUANTILE = 0.75;
/** Share of the open height whose loss makes a blink, partial ones included. */
const LOSS = 0.22;
/** Loss at which a blink begins and ends. */
const EDGE_LOSS = 0.1;
/** ms; only 2 in 1000 blinks last longer (Ousler 2014). */
const LONGEST_MS = 500;
/** Open heights per second; a lid that follows a slow movement stays far under it. */
const CLOSING_SPEED_PER_S = 2.5;

/**
 * Blinks of a whole clip, seen from both sides in time: a loss of at least 22 % of the open height of either eye that
 * closes fast and is over within 500 ms. Independent of the product's own gate.
 */
export function findBlinks(timesMs: Trace, fissure: Readonly<Record<Side, Trace>>): BlinkTruth[] {
  const found = [...blinksOf(timesMs, fissure.patientLeft), ...blinksOf(timesMs, fissure.patientRight)];
  return merge(found.sort((a, b) => a.startMs - b.startMs));
}

export function inBlink(blinks: readonly BlinkTruth[], ms: number, edgeMs: number): boolean {
  return blinks.some((b) => ms >= b.startMs - edgeMs && ms <= b.endMs + edgeMs);
}

function blinksOf(timesMs: Trace, fissure: Trace): BlinkTruth[] {
  const open = runningQuantile(timesMs, fissure, OPEN_WINDOW_MS, OPEN_QUANTILE);
  const loss = fissure.map((v, i) => 1 - v / (open[i] ?? Number.NaN));
  const blinks: BlinkTruth[] = [];
  for (let i = 1; i < loss.length; i++) {
    if (!((loss[i] ?? 0) > LOSS)) continue;
    let from = i;
    while (from > 0 && (loss[from - 1] ?? 0) > EDGE_LOSS) from--;
    let to = i;
    while (to < loss.length - 1 && (loss[to + 1] ?? 0) > EDGE_LOSS) to++;
    const startMs = timesMs[Math.max(0, from - 1)] ?? 0;
    const endMs = timesMs[Math.min(loss.length - 1, to + 1)] ?? 0;
    if (endMs - startMs <= LONGEST_MS && fastestClosing(timesMs, loss, from, to) > CLOSING_SPEED_PER_S) {
      blinks.push({ startMs, endMs });
    }
    i = to + 1;
  }
  return blinks;
}

function fastestClosing(timesMs: Trace, loss: Trace, from: number, to: number): number {
  let fastest = 0;
  for (let i = Math.max(1, from); i <= to; i++) {
    const seconds = ((timesMs[i] ?? 0) - (timesMs[i - 1] ?? 0)) / 1000;
    fastest = Math.max(fastest, ((loss[i] ?? 0) - (loss[i - 1] ?? 0)) / seconds);
  }
  return fastest;
}

function merge(sorted: readonly BlinkTruth[]): BlinkTruth[] {
  const out: BlinkTruth[] = [];
  for (const blink of sorted) {
    const last = out.at(-1);
    if (last && blink.startMs <= last.endMs)
      out[out.length - 1] = { ...last, endMs: Math.max(last.endMs, blink.endMs) };
    else out.push(blink);
  }
  return out;
}
