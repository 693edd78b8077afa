import { describe, expect, it } from 'vitest';
import { practiceFrames } from '../../../engine-adapters/practice-face/practice-frames';
import { QUIET_SCRIPT } from '../../../engine-adapters/practice-face/script/practice-script';
import type { Clip } from '../clips/clip';
import { measureCarrier } from '../inject/carrier';
import { noiseInjectionsFor } from './noise-injections';
import { noiseRows, noiseTable } from './noise-report';
import { runInNoise } from './run-in-noise';
import { trueInNoise } from './true-in-noise';

const practice = practiceFrames({
  ...QUIET_SCRIPT,
  durationMs: 40_000,
  efforts: [7000, 18_000, 29_000].map((startMs) => ({
    ...{ movement: 'closed-smile', startMs, size: 1, speedPerS: 0.5, holdMs: 2500 },
  })),
  blinkHabit: { ...QUIET_SCRIPT.blinkHabit, perMinute: 0 },
  blinks: [26_500].map((startMs) => ({ startMs, sides: 'both', depth: 1, shutMs: 30 })),
  camera: { ...QUIET_SCRIPT.camera, noiseIod: 0.0012 },
});
const clip: Clip = {
  ...{ name: 'smiles', origin: 'generated', movement: 'closed-smile', affected: 'both', answers: 'eye' },
  ...{ rest: [500, 6500], reference: [6500, 16_000], play: [16_500, 40_000], smiles: null },
  ...{ troubles: [[24_000, 25_000]], blinks: [{ startMs: 26_500, endMs: 26_750 }] },
  frames: [...practice],
};

describe('what is injected against noise', () => {
  it('is what must be found, of a generated face one of each gain, of a real one on every set of sides with every lag', () => {
    expect(noiseInjectionsFor(clip, 1).map(({ gain }) => gain)).toEqual([0.15, 0.2, 0.3]);
    const real = noiseInjectionsFor({ ...clip, origin: 'real' }, 0);
    expect(real).toHaveLength(9);
    for (const gain of [0.15, 0.2, 0.3]) {
      const own = real.filter((i) => i.gain === gain);
      expect(own.map(({ lagMs }) => lagMs).sort((a, b) => a - b)).toEqual([0, 80, 150]);
      expect(new Set(own.map(({ sides }) => sides.join())).size).toBe(3);
    }
    expect(noiseInjectionsFor({ ...clip, rest: null }, 1)).toEqual([]);
  });
});

describe('a reason told in noise', () => {
  const carrier = measureCarrier(clip);
  const gates = [{ startMs: 24_000, endMs: 25_000, reason: 'trouble' as const }];
  const isTrue = trueInNoise(carrier, gates, 0.5);
  it('is true where the clip has a blink or something hid the face, and a little around it', () => {
    expect(isTrue('blink', 26_600)).toBe(true);
    expect(isTrue('blink', 20_000)).toBe(false);
    expect(isTrue('speech', 24_500)).toBe(true);
    expect(isTrue('speech', 25_600)).toBe(true);
    expect(isTrue('speech', 26_600)).toBe(false);
    // Lids follow a glance: what hid the face is true, whatever it is called.
    expect(isTrue('blink', 24_500)).toBe(true);
  });
  it('of a real face must be the one that was told without the noise', () => {
    const real = trueInNoise(carrier, [{ ...gates[0]!, reason: 'gaze' }], 0.5);
    expect(real('gaze', 24_500)).toBe(true);
    expect(real('speech', 24_500)).toBe(false);
  });
  it('may be that the picture shows too little, as soon as there is noise', () => {
    expect(isTrue('light', 20_000)).toBe(true);
    expect(trueInNoise(carrier, gates, 0)('light', 20_000)).toBe(false);
  });
});

describe('a clip in noise', () => {
  const cases = runInNoise(clip, 3, [0, 0.3]);
  const rows = noiseRows(cases);
  it('is judged untouched and with each injection at each level', () => {
    expect(cases).toHaveLength(2 * (1 + 3));
    expect(rows.map(({ px }) => px)).toEqual([0, 0.3]);
    expect(cases.filter(({ reasons }) => reasons !== null)).toHaveLength(2);
  });
  it('is held against its own truth: without noise all is found, and the play range alone is counted', () => {
    expect(rows[0]?.summary.f1).toBe(1);
    expect(rows[0]?.f1AboveFloor).toBe(1);
    expect(rows[0]?.allowance).toBe(0.1);
    expect(rows[0]?.reasons.wrongMs).toBe(0);
    expect(rows[0]?.reasons.totalMs).toBeGreaterThan(22_000);
    expect(rows[0]?.reasons.totalMs).toBeLessThan(24_000);
  });
  it('is told in a row a level', () => {
    const lines = noiseTable(rows).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[2]).toMatch(/^\| 0 \| 1 \| 1\.000 \| 1\.000 \| 0\.100 \/ 0\.1\d\d \| 1\.00 \/ 1\.00 \/ 1\.00 \|/);
  });
});
