import { describe, expect, it } from 'vitest';
import { gateNoise } from '../../../game/movement/gate/gate-noise';
import { gazeEvidence } from '../../../game/movement/gate/gaze-evidence';
import { createOcclusionWatch } from '../../../game/movement/gate/occlusion-watch';
import type { MeasureKey } from '../../../game/movement/measure/measure-id';
import type { MeasuredFrame } from '../../../game/movement/measure/measured-frame';
import { SETTINGS } from '../../../game/movement/settings';

const NOTHING = { gazeSideways: 0, gazeUpDown: 0 };
const rest = {
  'palpebralFissure.patientLeft': { median: 0.1, noiseSd: 0.001 },
  'palpebralFissure.patientRight': { median: 0.1, noiseSd: 0.001 },
  'gazeHorizontal.patientLeft': { median: 0.5, noiseSd: 0.03 },
  'gazeHorizontal.patientRight': { median: 0.5, noiseSd: 0.04 },
  'gazeVertical.patientLeft': { median: 0, noiseSd: 0.006 },
  'gazeVertical.patientRight': { median: 0, noiseSd: 0.008 },
  mouthWidth: { median: 0.56, noiseSd: 0.02 },
} as const;

/** Eyes wide open that look so far aside and up, eye widths. */
const looking =
  (sideways: number, up: number) =>
  (key: MeasureKey): number => {
    if (key.startsWith('palpebralFissure')) return 0.1;
    if (key === 'gazeHorizontal.patientRight') return 0.5 + sideways;
    if (key === 'gazeHorizontal.patientLeft') return 0.5 - sideways;
    return key.startsWith('gazeVertical') ? up : Number.NaN;
  };

describe('a gaze in a noisy picture', () => {
  const { gazeSideways, gazeOverNoise } = SETTINGS.gate;

  it('is one from the limit on where there is no noise, and where noise makes less than the limit', () => {
    for (const noise of [NOTHING, { gazeSideways: 0.9 * (gazeSideways / gazeOverNoise), gazeUpDown: 0 }]) {
      expect(gazeEvidence(looking(0.98 * gazeSideways, 0), rest, noise)).toBeNull();
      const seen = gazeEvidence(looking(1.02 * gazeSideways, 0), rest, noise);
      expect(seen).toMatchObject({ kind: 'gazeSideways', limit: gazeSideways });
    }
  });

  it.each([
    ['gazeSideways', (way: number) => looking(way, 0)],
    ['gazeSideways', (way: number) => looking(-way, 0)],
    ['gazeUpDown', (way: number) => looking(0, way)],
    ['gazeUpDown', (way: number) => looking(0, -way)],
  ] as const)('is none before it is as many noises away as noise itself may go: %s', (kind, look) => {
    const noise = { ...NOTHING, [kind]: 0.04 };
    const limit = gazeOverNoise * 0.04;
    expect(limit).toBeGreaterThan(1.5 * SETTINGS.gate[kind]);
    expect(gazeEvidence(look(0.98 * limit), rest, noise)).toBeNull();
    expect(gazeEvidence(look(1.02 * limit), rest, noise)).toMatchObject({ kind, limit: expect.closeTo(limit) });
  });

  it('knows the noise sideways and up apart', () => {
    expect(gazeEvidence(looking(0, 0.15), rest, { gazeSideways: 0.04, gazeUpDown: 0 })?.kind).toBe('gazeUpDown');
  });
});

describe('a hand in a noisy picture', () => {
  /** What is told of a misfit that stands for half a second. */
  const told = (misfitIod: number, noiseIod: number) => {
    const watch = createOcclusionWatch();
    let last: ReturnType<typeof watch.step> = null;
    for (let captureMs = 0; captureMs <= 500; captureMs += 33) {
      const frame = { captureMs, rigidResidualIod: misfitIod, edgeBulgeIod: 0 } as MeasuredFrame;
      last = watch.step(frame, false, noiseIod);
    }
    return last;
  };
  const { residualIod, residualOverNoise } = SETTINGS.gate;

  it('is one from the limit on where there is no noise', () => {
    expect(told(0.97 * residualIod, 0)).toBeNull();
    expect(told(1.03 * residualIod, 0)).toMatchObject({ kind: 'rigidResidualIod', limit: residualIod });
  });

  it('is none before the misfit is more than bent points and noise make together', () => {
    const noiseIod = 0.03;
    const limit = Math.hypot(residualIod, residualOverNoise * noiseIod);
    // Both together reach farther than either, and less far than their sum.
    expect(limit).toBeGreaterThan(1.5 * residualIod);
    expect(told(0.97 * limit, noiseIod)).toBeNull();
    expect(told(1.03 * limit, noiseIod)).toMatchObject({ kind: 'rigidResidualIod', limit: expect.closeTo(limit) });
  });
});

describe('the noise of what the gate compares', () => {
  it('is that of the calibration, of both eyes together, less what the filter takes; misfits are not filtered', () => {
    const noise = gateNoise({ rest })(1, 1e9);
    const unfiltered = gateNoise({ rest })(1, Number.NaN);
    expect(unfiltered.gazeSideways).toBeCloseTo(0.025);
    expect(unfiltered.gazeUpDown).toBeCloseTo(0.005);
    expect(unfiltered.misfitIod).toBeCloseTo(0.02 * Math.sqrt(1.5));
    expect(noise.gazeSideways).toBeLessThan(0.01 * unfiltered.gazeSideways);
    expect(noise.misfitIod).toBe(unfiltered.misfitIod);
  });

  it('grows with the noise of the picture now, and never falls under the calibrated one', () => {
    const at = (ratio: number) => gateNoise({ rest })(ratio, 30).gazeSideways;
    expect(at(2) / at(1)).toBeCloseTo(2);
    expect(at(0.5)).toBe(at(1));
    expect(at(Number.NaN)).toBe(at(1));
  });
});
