import { createStillness } from '../calibration/stillness';
import type { Judgement, MeasureTable } from '../judgement';
import type { MeasureKey } from '../measure/measure-id';
import type { MeasuredFrame } from '../measure/measured-frame';
import { median } from '../numerics/robust-statistics';
import type { Side } from '../side';
import type { RestingTone } from './resting-tone';

/** Measures the rests in a block, or those between blocks, frame by frame; keeps one rest at most. */
export interface RestingToneWatch {
  /** Takes a frame of a block. Returns the rest that ended with it, if that rest was long and sure enough. */
  judged(judgement: Judgement): RestingTone | null;
  /** Takes a frame between blocks, when nothing is judged; it counts while the face is still. */
  resting(frame: MeasuredFrame): RestingTone | null;
  /** Ends the rest that is open. */
  finish(): RestingTone | null;
}

const WATCHED = [
  'palpebralFissure.patientLeft',
  'palpebralFissure.patientRight',
  'commissureVertical.patientLeft',
  'commissureVertical.patientRight',
] as const satisfies readonly MeasureKey[];

/** Least ms of sure rest for one measurement: a blink cannot then decide its median. */
const LEAST_MS = 1000;
/** ms. A longer rest is split into pieces, so that changes within it are seen and memory stays limited. */
const LONGEST_MS = 10_000;
/** Most frames in a piece; reached earlier than the time limit only above 60 frames a second. */
const MOST_FRAMES = 600;

export function createRestingToneWatch(): RestingToneWatch {
  const isStill = createStillness();
  const seen = WATCHED.map(() => new Float64Array(MOST_FRAMES));
  let frames = 0;
  let sureMs = 0;
  let startMs = 0;
  let endMs = 0;

  const finish = (): RestingTone | null => {
    const rested = sureMs >= LEAST_MS ? toneOf(seen, frames, { startMs, endMs, sureMs }) : null;
    frames = 0;
    sureMs = 0;
    return rested;
  };

  const add = (atMs: number, dtMs: number, measures: MeasureTable): RestingTone | null => {
    const full = frames === MOST_FRAMES || sureMs >= LONGEST_MS;
    // After the clock was set, a new rest begins.
    const ended = full || (frames > 0 && atMs < endMs) ? finish() : null;
    if (frames === 0) startMs = atMs;
    for (const [i, key] of WATCHED.entries()) (seen[i] as Float64Array)[frames] = measures[key].raw;
    frames += 1;
    sureMs += dtMs;
    endMs = atMs;
    return ended;
  };

  return {
    judged({ phase, notSure, captureMs, dtMs, measures }) {
      if (phase !== 'rest') return finish();
      return notSure.length === 0 ? add(captureMs, dtMs, measures) : null;
    },
    resting(frame) {
      return isStill(frame) ? add(frame.captureMs, frame.dtMs, frame.measures) : null;
    },
    finish,
  };
}

function toneOf(
  seen: readonly Float64Array[],
  frames: number,
  times: Pick<RestingTone, 'startMs' | 'endMs' | 'sureMs'>,
): RestingTone {
  const middle = (key: (typeof WATCHED)[number]): number | null => {
    const known = [...(seen[WATCHED.indexOf(key)]?.subarray(0, frames) ?? [])].filter(Number.isFinite);
    return known.length > 0 ? median(known) : null;
  };
  const bySide = (of: (side: Side) => number | null) => ({
    patientLeft: of('patientLeft'),
    patientRight: of('patientRight'),
  });
  return {
    ...times,
    fissureIod: bySide((side) => middle(`palpebralFissure.${side}`)),
    mouthCornerUpIod: bySide((side) => middle(`commissureVertical.${side}`)),
  };
}
