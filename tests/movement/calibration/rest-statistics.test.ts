import { describe, expect, it } from 'vitest';
import { practiceFrames } from '../../../engine-adapters/practice-face/practice-frames';
import { QUIET_SCRIPT } from '../../../engine-adapters/practice-face/script/practice-script';
import { restStatistics } from '../../../game/movement/calibration/rest-statistics';
import { createMeasurer } from '../../../game/movement/pipeline';
import { keptNoise } from '../../engine-adapters/practice-face/kept-noise';

/** Ten seconds of a still face that blinks so often. */
function still(blinksPerMinute: number) {
  const measurer = createMeasurer();
  const script = {
    ...QUIET_SCRIPT,
    durationMs: 10_000,
    blinkHabit: { ...QUIET_SCRIPT.blinkHabit, perMinute: 0 },
    blinks: Array.from({ length: blinksPerMinute / 6 }, (_, i) => ({
      startMs: 500 + (i * 60_000) / blinksPerMinute,
      sides: 'both' as const,
      depth: 1,
      shutMs: 60,
    })),
  };
  return [...practiceFrames(script, keptNoise)].map((frame) => measurer.measure(frame));
}

const LID = 'palpebralFissure.patientLeft';

describe('the resting face', () => {
  it('is the same with thirty blinks a minute as with none, to a thousandth of the fissure', () => {
    const [quiet, blinking] = [restStatistics(still(0)), restStatistics(still(30))];
    const [open, between] = [quiet?.rest[LID]?.median ?? 0, blinking?.rest[LID]?.median ?? 0];
    expect(open).toBeGreaterThan(0.1);
    expect(Math.abs(between / open - 1)).toBeLessThan(0.001);
  });

  it('is told from the frames there are when all of them blink', () => {
    const frames = still(30).filter(({ captureMs }) => captureMs >= 500 && captureMs <= 700);
    expect(frames.length).toBeGreaterThan(4);
    expect(restStatistics(frames)?.rest[LID]?.median).toBeGreaterThan(0);
  });

  it('is unknown without a face', () => {
    expect(restStatistics([])).toBeNull();
    expect(restStatistics(still(0).map((frame) => ({ ...frame, status: 'noFace' as const })))).toBeNull();
  });
});
