import { describe, expect, it } from 'vitest';
import { practiceFrames } from '../../../engine-adapters/practice-face/practice-frames';
import type { Blink } from '../../../engine-adapters/practice-face/script/blink';
import { practicePatient } from '../../../engine-adapters/practice-face/script/patients';
import { type PracticeScript, QUIET_SCRIPT } from '../../../engine-adapters/practice-face/script/practice-script';
import { calibrationFromRanges } from '../../../game/movement/calibration/calibration-from-ranges';
import { createCalibrator, createMeasurer } from '../../../game/movement/pipeline';
import { SETTINGS } from '../../../game/movement/settings';
import { keptNoise } from '../../engine-adapters/practice-face/kept-noise';
import { calmFrames, heldMs, practiceBlock } from '../practice-block';

/** ms from the begin of the closing until seven tenths are open again: 75 down, 89 up, and shut in between. */
const shutFor = (lengthMs: number): number => lengthMs - 164;

const blinks = (lengths: readonly number[], fromMs: number, everyMs: number, sides: Blink['sides'] = 'both'): Blink[] =>
  lengths.map((length, i) => ({ startMs: fromMs + everyMs * i, sides, depth: 1, shutMs: shutFor(length) }));

/** A calibration with blinks of these lengths, then a play with blinks of others in its first pause. */
function person(before: readonly number[], after: readonly number[]) {
  const block = practiceBlock(
    'ideal',
    { movement: 'closed-smile', affected: 'both' },
    {
      allowances: { eye: 0.1 },
      script: (script, fromMs) => ({
        ...script,
        blinkHabit: { ...script.blinkHabit, perMinute: 0 },
        blinks: [...blinks(before, 1500, 1800), ...blinks(after, fromMs + 1500, 2500)],
        efforts: script.efforts.map((e) => (e.startMs >= fromMs ? { ...e, startMs: e.startMs + 12_000 } : e)),
        durationMs: script.durationMs + 12_000,
      }),
    },
  );
  expect(calmFrames(block.judgements)).toBe(0);
  expect(block.ended.attempts).toHaveLength(4);
  return {
    learntMs: block.calibration.blinkLengthMs,
    closedMs: heldMs(block.judgements, 'closed'),
    blinkDepths: block.ended.blinks.map((b) => Math.round(10 * b.depth) / 10),
  };
}

describe('how long a person’s own blinks last', () => {
  it('is learnt from several long ones, which are then blinks and nothing else', () => {
    const { learntMs, closedMs, blinkDepths } = person([650, 650, 640, 660], [650, 660, 640]);
    expect(learntMs).toBeGreaterThan(680);
    expect(learntMs).toBeLessThanOrEqual(SETTINGS.gate.blinkLongestOwnMs);
    expect(closedMs).toBe(0);
    expect(blinkDepths).toEqual([1, 1, 1]);
  });

  it('stays everybody’s where they are ordinary: a long one is then lids that are shut', () => {
    const { learntMs, closedMs } = person([230, 250, 300, 280], [650]);
    expect(learntMs).toBe(500);
    expect(closedMs).toBeGreaterThan(80);
  });

  it.each([
    ['two of them', [650, 660]],
    ['one among ordinary ones', [230, 700, 250, 280]],
    ['none', []],
  ] as const)('is not learnt from %s', (_, before) => {
    expect(person(before, []).learntMs).toBe(500);
  });

  it('is not learnt from ordinary ones that follow each other: each is as long as itself', () => {
    const twice = [1500, 3300, 5100, 6900].flatMap((startMs) => [startMs, startMs + 380]);
    const measurer = createMeasurer();
    const script: PracticeScript = {
      ...QUIET_SCRIPT,
      blinkHabit: { ...QUIET_SCRIPT.blinkHabit, perMinute: 0 },
      blinks: twice.map((startMs) => ({ startMs, sides: 'both', depth: 1, shutMs: shutFor(280) })),
    };
    const frames = Array.from(practiceFrames(script, keptNoise), (frame) => measurer.measure(frame));
    const rest = { frames, movement: 'rest', rest: [500, 9500], reference: null, camera: null, takenAt: '' } as const;
    expect(calibrationFromRanges(rest)?.blinkLengthMs).toBe(500);
  });

  it('is not learnt from eyes that are held shut: these are no blinks', () => {
    expect(person([1200, 1500, 1200], []).learntMs).toBe(500);
  });

  it('is never learnt so long that held lids would be blinks', () => {
    const { learntMs, closedMs } = person([780, 770, 790, 780], [1600]);
    expect(learntMs).toBe(SETTINGS.gate.blinkLongestOwnMs);
    expect(closedMs).toBeGreaterThan(500);
  });

  it('is forgotten after two minutes of ordinary blinks: a wait before the first try is no end of memory', () => {
    const { script } = practicePatient('ideal', { movement: 'closed-smile', affected: 'both', attempts: 0 });
    const waitMs = 130_000;
    const learnt = (ordinaryFor: number) => {
      const measurer = createMeasurer();
      const calibrator = createCalibrator({
        ...{ movements: ['closed-smile'], affected: 'both', restMs: 8000, tries: 3, camera: null, takenAt: '' },
      });
      const waited: PracticeScript = {
        ...script,
        blinkHabit: { ...script.blinkHabit, perMinute: 0 },
        blinks: blinks([650, 650, 640, 660], 1500, 1800),
        efforts: script.efforts.map((e) => ({ ...e, startMs: e.startMs + ordinaryFor })),
        durationMs: script.durationMs + ordinaryFor,
      };
      for (const frame of practiceFrames(waited, keptNoise)) calibrator.step(measurer.measure(frame));
      return calibrator.result().blinkLengthMs;
    };
    expect(learnt(0)).toBeGreaterThan(680);
    expect(learnt(waitMs)).toBe(500);
  });

  it('is learnt from a recorded rest as well', () => {
    const learnt = (lengths: readonly number[]) => {
      const measurer = createMeasurer();
      const script = {
        ...QUIET_SCRIPT,
        blinkHabit: { ...QUIET_SCRIPT.blinkHabit, perMinute: 0 },
        blinks: blinks(lengths, 1500, 1800),
      };
      const frames = [...practiceFrames(script, keptNoise)].map((frame) => measurer.measure(frame));
      const from = { movement: 'rest', rest: [0, 10_000], reference: null, camera: null, takenAt: '' } as const;
      return calibrationFromRanges({ frames, ...from })?.blinkLengthMs;
    };
    expect(learnt([640, 660, 650])).toBeGreaterThan(680);
    expect(learnt([250, 230, 280])).toBe(500);
  });
});
