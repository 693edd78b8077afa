import { createBlinkDetector } from '../gate/blink-detector';
import type { MeasuredFrame } from '../measure/measured-frame';
import { SETTINGS } from '../settings';
import type { Calibration } from './calibration';

export interface RestBlink {
  readonly startMs: number;
  /** Time of the last frame that the blink masks, ms. */
  readonly endMs: number;
  /** From the begin of the closing until the lids were mostly open again, ms; NaN when that was not seen. */
  readonly lastedMs: number;
}

/**
 * The blinks in frames at rest. The frames may be in several pieces; a blink at the end of a piece ends with that
 * piece.
 */
export function blinksAtRest(frames: readonly MeasuredFrame[], rest: Calibration['rest']): RestBlink[] {
  const detector = createBlinkDetector({ rest, blinkLengthMs: SETTINGS.gate.blinkLongestOwnMs });
  const blinks: RestBlink[] = [];
  let [startMs, lastedMs, lastMs] = [Number.NaN, Number.NaN, Number.NaN];
  const end = (): void => {
    if (Number.isFinite(startMs)) blinks.push({ startMs, endMs: lastMs, lastedMs });
    [startMs, lastedMs] = [Number.NaN, Number.NaN];
  };
  for (const { captureMs, measures, status } of frames) {
    if (status !== 'ok') continue;
    if (!(captureMs - lastMs <= SETTINGS.time.gapMs && captureMs > lastMs)) {
      end();
      detector.reset();
    }
    if (detector.step(captureMs, measures) !== null) end();
    else [startMs, lastedMs] = [detector.startMs, detector.lastedMs];
    lastMs = captureMs;
  }
  end();
  return blinks;
}
