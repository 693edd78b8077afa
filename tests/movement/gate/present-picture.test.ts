import { describe, expect, it } from 'vitest';
import { practiceFrames } from '../../../engine-adapters/practice-face/practice-frames';
import { practicePatient } from '../../../engine-adapters/practice-face/script/patients';
import type { PracticeScript } from '../../../engine-adapters/practice-face/script/practice-script';
import { restStatistics } from '../../../game/movement/calibration/rest-statistics';
import { createPresentPicture } from '../../../game/movement/gate/present-picture';
import { createMeasurer } from '../../../game/movement/pipeline';
import { keptNoise } from '../../engine-adapters/practice-face/kept-noise';

const { script } = practicePatient('ideal', { movement: 'rest', affected: 'both' });

/** The first seconds of a still face, measured. */
function seen(change: (script: PracticeScript) => PracticeScript = (same) => same) {
  const measurer = createMeasurer();
  const frames = [...practiceFrames(change(script), keptNoise)].filter(({ captureMs }) => captureMs < 4000);
  return frames.map((frame) => measurer.measure(frame));
}

const calibrated = restStatistics(seen());
if (calibrated === null) throw new Error('no face');

function compared(frames: ReturnType<typeof seen>) {
  const picture = createPresentPicture(calibrated ?? { rest: {} });
  for (const frame of frames) picture.step(frame);
  return picture.now();
}

describe('the present picture', () => {
  it('is as it was where nothing changed', () => {
    const { noiseRatio, interocularPx } = compared(seen());
    expect(noiseRatio).toBeGreaterThan(0.6);
    expect(noiseRatio).toBeLessThan(1.5);
    expect(interocularPx).toBeCloseTo(calibrated.interocularPx, 0);
  });

  it('is noisier in a dark room, in proportion', () => {
    const { noiseRatio } = compared(seen((s) => ({ ...s, camera: { ...s.camera, noiseIod: 5 * s.camera.noiseIod } })));
    expect(noiseRatio).toBeGreaterThan(3);
    expect(noiseRatio).toBeLessThan(6);
  });

  it('says nothing before a second of the face was seen', () => {
    expect(compared(seen().slice(0, 20))).toEqual({ noiseRatio: null, interocularPx: null });
    const gone = seen().map((frame) => ({ ...frame, status: 'noFace' as const }));
    expect(compared(gone).noiseRatio).toBeNull();
  });
});
