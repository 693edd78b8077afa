import type { Sample } from './take-sample';

/* What a sample says. NaN where it holds too little. */

/** Pictures a second in which the tracker answered. */
export const trackedPerS = ({ looks, ms }: Sample): number => (1000 * looks.length) / ms;

/** Answers for each picture that the camera delivered to the page while the sample lasted. */
export function trackedShare({ looks, delivered }: Sample): number {
  const [first, last] = [delivered[0], delivered.at(-1)];
  if (first === undefined || last === undefined || last === first) return Number.NaN;
  // The first counts only as a beginning, and so do the answers before it.
  const answered = looks.filter(({ answeredMs }) => answeredMs > first.atMs).length;
  return Math.min(1, answered / (last.presented - first.presented));
}

/** Time of the main thread for each tracked picture, ms. */
export const mainMsATrackedPicture = ({ mainMs, looks }: Sample): number => mainMs / (looks.length || Number.NaN);

/** From a picture's callback to the drawing that follows its answer, ms, in the order in which they came. */
export function callbackToDrawnMs({ looks }: Sample): readonly number[] {
  return looks.flatMap(({ callbackMs, drawnMs }) =>
    callbackMs === null || drawnMs === null ? [] : drawnMs - callbackMs,
  );
}

/** What the page does at once with each answer of the tracker, ms: measured, judged, played and told; not the drawing. */
export const afterTrackerMs = ({ looks }: Sample): readonly number[] => looks.flatMap(({ afterMs }) => afterMs ?? []);

/** Share of the time in which this sentence stood under the lagoon, and the lagoon was not sure. */
export function notSureShare({ standing, fromMs, untilMs }: Sample, sentence: string): number {
  const spans = standing.map((one, i) => {
    const sinceMs = Math.max(fromMs, one.atMs);
    const ms = Math.max(0, (standing[i + 1]?.atMs ?? untilMs) - sinceMs);
    return one.flow === 'notSure' && one.words === sentence ? ms : 0;
  });
  return spans.reduce((sum, ms) => sum + ms, 0) / (untilMs - fromMs);
}

/** Cores that were busy, as a share of one core. */
export const processorShare = ({ processorMs, ms }: Sample): number => processorMs / ms;

/** A quantile of values, NaN of none. `share`: 0..1. */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
