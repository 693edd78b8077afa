import { describe, expect, it } from 'vitest';
import type { MeasureSample, MeasureTable } from '../../../game/movement/judgement';
import { MEASURE_KEYS } from '../../../game/movement/measure/measure-id';
import type { MeasuredFrame } from '../../../game/movement/measure/measured-frame';
import {
  isDetailHidden,
  type ReadyModel,
  startReadyCheck,
  stepReadyCheck,
} from '../../../game/play/session/ready-check';
import type { DetailSeen } from '../../../game/play/session/ready-detail';

const noSample: MeasureSample = { raw: Number.NaN, value: Number.NaN, speedPerS: Number.NaN, status: 'missing' };
const measures = Object.fromEntries(MEASURE_KEYS.map((key) => [key, noSample])) as MeasureTable;

const good: MeasuredFrame = {
  captureMs: 0,
  dtMs: 33,
  status: 'ok',
  landmarksOutside: 0,
  edgesBeyond: [],
  measures,
  pose: { yawDeg: 2, pitchDeg: -6, rollDeg: 1 },
  rigidResidualIod: 0.008,
  edgeBulgeIod: 0.004,
  imageWidth: 640,
  imageHeight: 480,
  interocularPx: 120,
  centreX: 0.52,
  centreY: 0.45,
  facesSeen: 1,
  meanLuma: 120,
  faceLuma: null,
  framesPerS: 29,
};

function watch(
  frame: Partial<MeasuredFrame>,
  forMs: number,
  from: ReadyModel = startReadyCheck(),
  detail: DetailSeen = 'enough',
): ReadyModel {
  let model = from;
  for (let ms = 0; ms < forMs; ms += 33) model = stepReadyCheck(model, { ...good, ...frame }, detail);
  return model;
}

const hiddenEye: DetailSeen = { region: 'eye', side: 'patientLeft', cause: 'light', bars: false };

describe('the ready check', () => {
  it('calls a face near by its share of the picture, whatever px the camera has', () => {
    expect(watch({ interocularPx: 320, imageWidth: 1280, imageHeight: 720 }, 1800).passed).toBe(true);
    expect(watch({ interocularPx: 320, imageWidth: 720, imageHeight: 1280 }, 1800).passed).toBe(true);
  });

  it('passes after a good face stood for a moment, not at its first frame', () => {
    expect(watch({}, 100).passed).toBe(false);
    expect(watch({}, 1800).passed).toBe(true);
  });

  it.each([
    ['noFace', { status: 'noFace', pose: null, facesSeen: 0 }],
    ['twoFaces', { facesSeen: 2 }],
    ['tooDark', { meanLuma: 20 }],
    ['tooBright', { meanLuma: 245 }],
    ['backlit', { meanLuma: 200, faceLuma: { patientLeft: 22, patientRight: 25 } }],
    ['halfDark', { faceLuma: { patientLeft: 22, patientRight: 90 } }],
    ['overTop', { landmarksOutside: 6, edgesBeyond: ['top'] }],
    ['overBottom', { landmarksOutside: 6, edgesBeyond: ['bottom'] }],
    ['overOwnRight', { landmarksOutside: 6, edgesBeyond: ['left'] }],
    ['overOwnLeft', { landmarksOutside: 6, edgesBeyond: ['right', 'bottom'] }],
    ['overBottom', { status: 'outOfPicture', pose: null, landmarksOutside: 60, edgesBeyond: ['bottom'] }],
    ['tooNear', { landmarksOutside: 9, edgesBeyond: ['left', 'right'] }],
    ['tooFar', { interocularPx: 40 }],
    ['tooNear', { interocularPx: 320 }],
    ['tooNear', { interocularPx: 400, imageWidth: 1280, imageHeight: 720 }],
    ['offMiddle', { centreX: 0.9 }],
    ['headTurned', { pose: { yawDeg: 25, pitchDeg: 0, rollDeg: 0 } }],
    ['headTilted', { pose: { yawDeg: 0, pitchDeg: 0, rollDeg: -20 } }],
    ['headUpDown', { pose: { yawDeg: 0, pitchDeg: 30, rollDeg: 0 } }],
    ['glare', { rigidResidualIod: 0.05 }],
    ['tooSlow', { framesPerS: 7 }],
  ] as const)('says %s and does not pass while it stands (F6, F7, F8, F9)', (problem, change) => {
    const model = watch(change as Partial<MeasuredFrame>, 3000);
    expect(model.problem).toBe(problem);
    expect(model.passed).toBe(false);
  });

  it('says the first problem alone: a dark picture with a turned head is dark first', () => {
    expect(watch({ meanLuma: 20, pose: { yawDeg: 30, pitchDeg: 0, rollDeg: 0 } }, 2000).problem).toBe('tooDark');
  });

  it('says the edge of the picture before place and distance, which are a guess there, and after the light', () => {
    const over: Partial<MeasuredFrame> = {
      landmarksOutside: 9,
      edgesBeyond: ['bottom'],
      centreY: 0.9,
      interocularPx: 40,
    };
    expect(watch(over, 2000).problem).toBe('overBottom');
    expect(watch({ ...over, meanLuma: 20 }, 2000).problem).toBe('tooDark');
    expect(watch({ ...over, facesSeen: 2 }, 2000).problem).toBe('twoFaces');
  });

  it('does not flicker: a problem of two frames is not said and does not undo the check', () => {
    const passed = watch({}, 2000);
    const after = watch({ centreX: 0.95 }, 66, passed);
    expect(after.problem).toBeNull();
    expect(after.passed).toBe(true);
  });

  it('takes the check back when the face stays away', () => {
    expect(watch({ status: 'noFace', pose: null, facesSeen: 0 }, 3000, watch({}, 2000)).passed).toBe(false);
  });

  it('asks nothing that a source cannot know, and waits for the frame rate of the first second', () => {
    expect(watch({ meanLuma: null }, 2000).passed).toBe(true);
    expect(watch({ framesPerS: Number.NaN }, 2000).passed).toBe(false);
    expect(watch({ framesPerS: Number.NaN }, 2000).problem).toBeNull();
  });

  it('allows a laptop that looks up from below', () => {
    expect(watch({ pose: { yawDeg: 0, pitchDeg: 18, rollDeg: 0 } }, 2000).passed).toBe(true);
  });

  it('asks for light or for a nearer face where a stirring that the plan asks about is hidden', () => {
    const dark = watch({}, 3000, undefined, hiddenEye);
    expect(dark).toMatchObject({ problem: 'detailLight', hidden: hiddenEye, passed: false });
    expect(watch({}, 3000, undefined, { ...hiddenEye, cause: 'tooFar' }).problem).toBe('detailFar');
  });

  it('asks for that after all other problems', () => {
    expect(watch({ pose: { yawDeg: 30, pitchDeg: 0, rollDeg: 0 } }, 3000, undefined, hiddenEye).problem).toBe(
      'headTurned',
    );
    expect(watch({ framesPerS: 7 }, 3000, undefined, hiddenEye).problem).toBe('tooSlow');
  });

  it('passes at once when the lamp is on', () => {
    const lit = watch({}, 800, watch({}, 4000, undefined, hiddenEye));
    expect(lit).toMatchObject({ problem: null, passed: true });
  });

  it('does not call small movements hidden any more in the very moment in which the lamp is on', () => {
    const dark = watch({}, 4000, undefined, hiddenEye);
    expect(isDetailHidden(dark)).toBe(true);
    const lit = watch({}, 40, dark);
    expect(lit).toMatchObject({ problem: 'detailLight', passed: true });
    expect(isDetailHidden(lit)).toBe(false);
  });

  it('keeps nobody for ever: a room that stays as it is passes after eight seconds, and that is still said', () => {
    expect(watch({}, 7900, undefined, hiddenEye).passed).toBe(false);
    expect(watch({}, 8200, undefined, hiddenEye)).toMatchObject({ problem: 'detailLight', passed: true });
  });

  it('waits as long as it takes where letting go would not take a rest either, and takes a pass back', () => {
    const nothing = { ...hiddenEye, bars: true };
    expect(watch({}, 30_000, undefined, nothing)).toMatchObject({ problem: 'detailLight', passed: false });
    expect(watch({}, 800, watch({}, 2000), nothing).passed).toBe(false);
  });

  it('counts for that only time in which all else was well', () => {
    const away = watch({ centreX: 0.9 }, 20_000, undefined, hiddenEye);
    expect(watch({}, 4000, away, hiddenEye).passed).toBe(false);
  });

  it('does not wait for a detail that nobody knows yet', () => {
    expect(watch({}, 1600, undefined, 'unknown')).toMatchObject({ problem: null, passed: true });
  });
});
