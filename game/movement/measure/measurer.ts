import type { FaceFrame } from '../face-frame';
import type { MeasureSample, MeasureTable } from '../judgement';
import { createMotionFilter, type MotionFilter } from '../numerics/motion-filter';
import { SETTINGS } from '../settings';
import { SIDES } from '../side';
import { createFaceSpace } from './face-space';
import { createFrameRate } from './frame-rate';
import { LANDMARKS } from './landmark-table';
import { MEASURE_KEYS, type MeasureKey, MIDLINE_MEASURES, SIDED_MEASURES } from './measure-id';
import type { MeasuredFrame } from './measured-frame';
import { MIDLINE_MEASURE, SIDED_MEASURE } from './measures';
import { createOwnOutline } from './own-outline';
import { createOwnShape } from './own-shape';
import { type SeenFace, seenFace } from './seen-landmarks';

/** Removes the head pose from each camera frame, measures and filters. Needs no calibration. */
export interface Measurer {
  /**
   * Every frame gets an answer with a status; never throws for a frame that a camera or a tracker can produce. Frames
   * whose time does not rise are answered and otherwise ignored; a clock that was set back starts everything afresh.
   */
  measure(frame: FaceFrame): MeasuredFrame;
  /** Call while pictures are missed for a reason that is not the camera's: how many come a second is NaN until a second after, and counted anew. */
  forgetRate(): void;
}

export function createMeasurer(): Measurer {
  const face = createFaceSpace();
  const ownShape = createOwnShape();
  const ownOutline = createOwnOutline();
  const frameRate = createFrameRate();
  const readings = allReadings();
  let lastMs = Number.NaN;

  const restart = (): void => {
    for (const { filter } of readings) filter.reset();
    frameRate.reset();
  };

  const sample = (filter: MotionFilter, timeMs: number, raw: number): MeasureSample => {
    if (!Number.isFinite(raw)) return MISSING;
    const isNew = !(timeMs - filter.lastMs <= SETTINGS.time.gapMs);
    if (isNew) filter.reset();
    filter.step(timeMs, raw);
    return { raw, value: filter.value, speedPerS: filter.speedPerS, status: isNew ? 'restarted' : 'ok' };
  };

  return {
    forgetRate: frameRate.reset,
    measure(frame) {
      const timeMs = frame.captureMs;
      const stepMs = timeMs - lastMs;
      const nothing = nothingOf(frame);
      if (!Number.isFinite(timeMs)) return { ...nothing, status: 'timeNotRising' };
      if (stepMs <= 0 && stepMs > -SETTINGS.time.clockStepMs) return { ...nothing, status: 'timeNotRising' };
      if (stepMs <= 0) restart();
      lastMs = timeMs;
      const timed = {
        ...nothing,
        dtMs: stepMs > 0 && stepMs <= SETTINGS.time.gapMs ? stepMs : 0,
        framesPerS: frameRate.step(timeMs),
      };
      if (frame.face === null) return { ...timed, status: 'noFace' };
      const seen = seenFace(frame.face.landmarks);
      if (seen.isGone) return { ...timed, status: 'noFace' };
      if (!face.fit(frame)) return { ...timed, status: 'badNumbers' };
      const { left, top, px } = placeInPicture(frame, frame.face.landmarks);
      const placed = {
        ...timed,
        landmarksOutside: seen.outside,
        edgesBeyond: seen.edges,
        interocularPx: px,
        centreX: left,
        centreY: top,
      };
      if (!seen.hasReference) return { ...placed, status: 'outOfPicture', measures: UNSEEN_MEASURES };
      const measures: Record<MeasureKey, MeasureSample> = { ...NO_MEASURES };
      for (const { key, read, filter } of readings)
        measures[key] = seen.has(key) ? sample(filter, timeMs, read(face)) : UNSEEN;
      return {
        ...placed,
        status: 'ok',
        measures,
        pose: face.pose(),
        rigidResidualIod: ownShape.step(timeMs, face.misfit),
        edgeBulgeIod: seen.hasOutline ? ownOutline.step(timeMs, face) : Number.NaN,
      };
    },
  };
}

const MISSING: MeasureSample = { raw: Number.NaN, value: Number.NaN, speedPerS: Number.NaN, status: 'missing' };
const NO_MEASURES = tableOf(MISSING);
const UNSEEN: MeasureSample = { ...MISSING, status: 'unseen' };
const UNSEEN_MEASURES = tableOf(UNSEEN);
const NO_EDGES: SeenFace['edges'] = [];

/**
 * The same sample for every measure. An object that is read from JSON has fixed places for its keys; one that is put together key
 * by key becomes a hash table after a dozen, and every frame is read some hundred times.
 */
function tableOf(sample: MeasureSample): MeasureTable {
  const table = JSON.parse(JSON.stringify(Object.fromEntries(MEASURE_KEYS.map((key) => [key, null]))));
  for (const key of MEASURE_KEYS) table[key] = sample;
  return table;
}

/** The answer for a frame before anything in it is measured. */
function nothingOf(frame: FaceFrame) {
  return {
    captureMs: frame.captureMs,
    dtMs: 0,
    measures: NO_MEASURES,
    landmarksOutside: 0,
    edgesBeyond: NO_EDGES,
    pose: null,
    rigidResidualIod: Number.NaN,
    edgeBulgeIod: Number.NaN,
    interocularPx: Number.NaN,
    centreX: Number.NaN,
    centreY: Number.NaN,
    imageWidth: frame.imageWidth,
    imageHeight: frame.imageHeight,
    facesSeen: frame.facesSeen,
    meanLuma: frame.meanLuma,
    faceLuma: frame.faceLuma,
    framesPerS: Number.NaN,
  };
}

/** How each measure is read, and its filter. */
function allReadings() {
  type Read = (face: ReturnType<typeof createFaceSpace>) => number;
  const readings: { readonly key: MeasureKey; readonly read: Read; readonly filter: MotionFilter }[] = [];
  const add = (key: MeasureKey, read: Read) =>
    readings.push({ key, read, filter: createMotionFilter(SETTINGS.filter.valueRadPerS) });
  for (const measure of SIDED_MEASURES)
    for (const side of SIDES) add(`${measure}.${side}`, (face) => SIDED_MEASURE[measure](face, side));
  for (const measure of MIDLINE_MEASURES) add(measure, MIDLINE_MEASURE[measure]);
  return readings;
}

/** Middle of the outer canthi as fractions of the picture, and their distance in pixels. */
function placeInPicture(frame: FaceFrame, landmarks: Float32Array) {
  const right = LANDMARKS.patientRight.outerCanthus * 3;
  const left = LANDMARKS.patientLeft.outerCanthus * 3;
  const at = (i: number): number => landmarks[i] ?? Number.NaN;
  const px = Math.hypot(
    (at(left) - at(right)) * frame.imageWidth,
    (at(left + 1) - at(right + 1)) * frame.imageHeight,
    (at(left + 2) - at(right + 2)) * frame.imageWidth,
  );
  return { left: (at(left) + at(right)) / 2, top: (at(left + 1) + at(right + 1)) / 2, px };
}
