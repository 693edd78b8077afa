import { MOVEMENT_DIRECTION } from './calibration/movement-direction';
import { regionMeasures } from './co-movement/region-measures';
import type { MeasureKey } from './measure/measure-id';
import type { MeasuredFrame } from './measure/measured-frame';
import type { MovementTask } from './movement-task';
import { SIDES } from './side';

/** The measures that doubt is detected from: lids for blinks, irises for a glance, the jaw for talk. */
const TOLD_DOUBT_BY: readonly MeasureKey[] = [
  ...SIDES.flatMap((side): MeasureKey[] => [
    `palpebralFissure.${side}`,
    `gazeHorizontal.${side}`,
    `gazeVertical.${side}`,
  ]),
  'jawOpening',
];

/**
 * Every measure that has to be seen before a frame of this task can be judged: those of the movement on the sides that
 * are trained, those of each line of the quiet list (whether a region out of sight is quiet is unknown, so it is
 * neither rewarded nor reported), and those that doubt is detected from (a blink or talk that cannot be seen would be
 * taken for the movement).
 */
export function neededMeasures({ movement, affected, quietList }: MovementTask): readonly MeasureKey[] {
  const sides = affected === 'both' ? SIDES : [affected];
  const own = MOVEMENT_DIRECTION[movement].measures.flatMap((m) => sides.map((side): MeasureKey => `${m}.${side}`));
  const quiet = quietList.flatMap(({ region, side }) => regionMeasures(region, side));
  return [...new Set([...TOLD_DOUBT_BY, ...own, ...quiet])];
}

/**
 * The frame as a task may use it: as it is when all that the task needs lies inside the picture, and otherwise
 * `outOfPicture`, without a pose. Nothing that such a frame still shows is judged: half a face does not show whether
 * the other half is quiet.
 */
export function shownFrame(frame: MeasuredFrame, needed: readonly MeasureKey[]): MeasuredFrame {
  if (frame.status !== 'ok' || frame.landmarksOutside === 0) return frame;
  const outlineIsSeen = Number.isFinite(frame.edgeBulgeIod);
  if (outlineIsSeen && needed.every((key) => frame.measures[key].status !== 'unseen')) return frame;
  return { ...frame, status: 'outOfPicture', pose: null };
}
