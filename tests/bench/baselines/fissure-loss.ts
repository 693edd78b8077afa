import { median } from 'simple-statistics';
import type { Side } from '../../../game/movement/side';
import { fissureOf } from '../inject/carrier';
import type { Detector } from '../score/detector';
import { perSide } from './score-baselines';

/** Distance of the lids against their resting distance, with one cut-off for everybody. */
export function fissureLossOver(threshold: number): Detector {
  return {
    name: `fissure loss > ${100 * threshold} %`,
    detect(input) {
      const rest = { patientLeft: restOf(input, 'patientLeft'), patientRight: restOf(input, 'patientRight') };
      const rule = perSide('', 0, (frame, side) => fissureOf(frame, side) < (1 - threshold) * rest[side]);
      return rule.detect(input);
    },
  };
}

function restOf({ clip, frames }: Parameters<Detector['detect']>[0], side: Side): number {
  const [from, to] = clip.rest ?? clip.play;
  const atRest = frames.filter((f) => f.captureMs >= from && f.captureMs <= to).map((f) => fissureOf(f, side));
  const known = atRest.filter(Number.isFinite);
  return known.length > 0 ? median(known) : Number.NaN;
}
