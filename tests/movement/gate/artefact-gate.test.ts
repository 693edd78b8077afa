import { describe, expect, it } from 'vitest';
import { blinkEndMs } from '../../../engine-adapters/practice-face/script/blink';
import type { Happening } from '../../../engine-adapters/practice-face/script/happening';
import type { GateReason } from '../../../game/movement/gate/gate-reason';
import { calmFrames, heldMs, practiceBlock } from '../practice-block';

type What = Happening extends infer H ? (H extends Happening ? Omit<H, 'startMs' | 'endMs'> : never) : never;

const LENGTH_MS = 2000;

/** How long a reason held when something happened for two seconds in the pause before the first attempt. */
function during(what: What, lengthMs = LENGTH_MS) {
  const block = practiceBlock(
    'ideal',
    { movement: 'closed-smile', affected: 'both' },
    {
      allowances: { eye: 0.1 },
      script: (script, fromMs) => ({
        ...script,
        blinkHabit: { ...script.blinkHabit, perMinute: 0 },
        efforts: script.efforts.map((e) => (e.startMs >= fromMs ? { ...e, startMs: e.startMs + 6000 } : e)),
        durationMs: script.durationMs + 6000,
        happenings: [{ ...what, startMs: fromMs + 2000, endMs: fromMs + 2000 + lengthMs }],
      }),
    },
  );
  expect(calmFrames(block.judgements)).toBe(0);
  expect(block.ended.attempts.length).toBeGreaterThanOrEqual(4);
  return { ...block, held: (reason: GateReason) => heldMs(block.judgements, reason) };
}

describe('reasons to be not sure, and what must not be one', () => {
  it('gaze: a look aside or up, not a glance within the scene', () => {
    expect(during({ kind: 'gaze', towardPatientLeft: 0.2, up: 0 }).held('gaze')).toBeGreaterThan(1700);
    expect(during({ kind: 'gaze', towardPatientLeft: 0, up: 0.18 }).held('gaze')).toBeGreaterThan(1500);
    expect(during({ kind: 'gaze', towardPatientLeft: 0.05, up: 0.03 }).held('gaze')).toBe(0);
  });

  it('pose: a turn, not a nod of a few degrees (F8)', () => {
    expect(during({ kind: 'turn', yawDeg: 18, pitchDeg: 0, rollDeg: 0 }).held('pose')).toBeGreaterThan(1700);
    expect(during({ kind: 'turn', yawDeg: 3, pitchDeg: 2, rollDeg: 1 }).held('pose')).toBe(0);
  });

  it('speech: talk, not one slow opening of the mouth', () => {
    expect(during({ kind: 'speech' }, 3000).held('speech')).toBeGreaterThan(1500);
  });

  it('occlusion: a hand over the face', () => {
    expect(during({ kind: 'hand', errorIod: 0.08 }).held('occlusion')).toBeGreaterThan(1500);
  });

  it('light: dusk with a noisy picture and a black picture, not a slightly darker room (F8)', () => {
    expect(during({ kind: 'dimLight', luma: 40, noiseGain: 5 }, 4000).held('light')).toBeGreaterThan(2500);
    expect(during({ kind: 'dimLight', luma: 8, noiseGain: 1 }).held('light')).toBeGreaterThan(1900);
    expect(during({ kind: 'dimLight', luma: 90, noiseGain: 1.6 }, 4000).held('light')).toBe(0);
  });

  it('light: a black face before a window, not a lit one in a black room (F8)', () => {
    const lit = (face: number, picture: number) =>
      practiceBlock(
        'ideal',
        { movement: 'closed-smile', affected: 'both', attempts: 1 },
        {
          allowances: { eye: 0.1 },
          spoil: (frames) =>
            frames
              .slice(0, 90)
              .map((f) => ({ ...f, meanLuma: picture, faceLuma: { patientLeft: 90, patientRight: face } })),
        },
      );
    expect(heldMs(lit(8, 220).judgements, 'light')).toBeGreaterThan(2900);
    expect(heldMs(lit(90, 8).judgements, 'light')).toBe(0);
  });

  it('noFace: the face left, and comes back to where it was (F6)', () => {
    const { held, judgements } = during({ kind: 'noFace' });
    expect(held('noFace')).toBeGreaterThan(1600);
    expect(judgements.at(-1)?.notSure).toEqual([]);
  });

  it('closed: shut eyes, not a blink', () => {
    const shut = (size: number, holdMs: number) =>
      practiceBlock(
        'ideal',
        { movement: 'closed-smile', affected: 'both', attempts: 1 },
        {
          script: (script, fromMs) => ({
            ...script,
            efforts: [
              ...script.efforts.filter((e) => e.startMs < fromMs),
              { movement: 'gentle-eye-closure', startMs: fromMs + 2000, size, speedPerS: 1, holdMs },
            ],
          }),
        },
      );
    expect(heldMs(shut(1, 2500).judgements, 'closed')).toBeGreaterThan(2300);
    expect(heldMs(shut(0.4, 2500).judgements, 'closed')).toBe(0);
  });
});

describe('blinks', () => {
  const blinking = (depth: number, shutMs: number, sides: 'both' | 'patientLeft') =>
    practiceBlock(
      'ideal',
      { movement: 'closed-smile', affected: 'both', attempts: 2 },
      {
        allowances: { eye: 0.1 },
        script: (script, fromMs) => ({
          ...script,
          blinkHabit: { ...script.blinkHabit, perMinute: 0 },
          blinks: [1, 2, 3].map((i) => ({ startMs: fromMs + 4000 * i, sides, depth, shutMs })),
        }),
      },
    );

  it.each([
    ['full', 1, 50],
    ['partial', 0.5, 20],
    ['small', 0.3, 20],
    ['drowsy', 1, 250],
  ])('%s ones are told with their depth and never calm', (_, depth, shutMs) => {
    const { ended, judgements } = blinking(depth, shutMs, 'both');
    expect(ended.blinks).toHaveLength(3);
    for (const blink of ended.blinks) {
      expect(blink.sides).toBe('both');
      expect(Math.abs(blink.depth - depth)).toBeLessThan(0.12);
    }
    expect(calmFrames(judgements)).toBe(0);
  });

  it('tell whether a mouth corner jumps with them, never when it does not, and nobody is blamed', () => {
    const jumping = (jumpIod: number) =>
      practiceBlock(
        'blinking',
        { movement: 'closed-smile', affected: 'both' },
        {
          allowances: { eye: 0.1 },
          spoil: (frames) =>
            frames.map((frame) => {
              const { face } = frame;
              if (!face) return frame;
              const y = (i: number) => face.landmarks[i * 3 + 1] ?? 0;
              const open = (y(145) - y(159)) / (y(152) - y(9));
              const landmarks = Float32Array.from(face.landmarks);
              // The patient's right corner is drawn up as far as the right lids have come together.
              const iod = (landmarks[263 * 3] ?? 0) - (landmarks[33 * 3] ?? 0);
              const up = jumpIod * iod * (640 / 480) * Math.max(0, 1 - open / 0.09);
              landmarks[61 * 3 + 1] = (landmarks[61 * 3 + 1] ?? 0) - up;
              return { ...frame, face: { ...face, landmarks } };
            }),
        },
      );
    const synkinetic = jumping(0.08);
    const healthy = jumping(0);
    expect(healthy.ended.blinks.some((b) => b.mouthMoved)).toBe(false);
    expect(synkinetic.ended.blinks.filter((b) => b.mouthMoved && b.depth > 0.8).length).toBeGreaterThan(1);
    expect(calmFrames(synkinetic.judgements)).toBe(0);
  });

  it('one-sided ones name their side', () => {
    const { ended, judgements } = blinking(1, 50, 'patientLeft');
    expect(ended.blinks.map((b) => b.sides)).toEqual(Array(3).fill('patientLeft'));
    expect(calmFrames(judgements)).toBe(0);
  });

  it.each([
    ['two, the second before the first has settled', [0, 350]],
    ['two, a little farther apart', [0, 440]],
    ['three, each before the eyes were open again', [0, 200, 400]],
    ['four in a row', [0, 380, 760, 1140]],
  ])('that follow each other are each a whole blink: %s', (_, startsMs) => {
    for (const depth of [0.55, 0.75, 1]) {
      let lastMs = 0;
      const { ended, judgements } = practiceBlock(
        'ideal',
        { movement: 'closed-smile', affected: 'both', attempts: 1 },
        {
          allowances: { eye: 0.1 },
          script: (script, fromMs) => {
            const blinks = startsMs.map(
              (ms) => ({ startMs: fromMs + 500 + ms, sides: 'both', depth, shutMs: 60 }) as const,
            );
            lastMs = blinkEndMs(blinks.at(-1)!);
            return { ...script, blinkHabit: { ...script.blinkHabit, perMinute: 0 }, blinks };
          },
        },
      );
      expect(ended.blinks.length).toBeGreaterThan(0);
      expect(heldMs(judgements, 'closed')).toBe(0);
      // From the first frame that may be told for a blink until the lids are back, no lid is taken for one that narrows.
      const from = lastMs - 285 - (startsMs.at(-1) ?? 0) + 70;
      const taken = judgements.filter(
        (j) => j.captureMs > from && j.captureMs < lastMs && !j.notSure.includes('blink'),
      );
      for (const { quiet } of taken) for (const line of quiet) expect(line.past).toBe(false);
    }
  });

  it.each([
    ['the block begins', []],
    ['the face is seen again', [{ kind: 'noFace', fromMs: 1000, toMs: 2070 }]],
  ] as const)('that are under way when %s are blinks, and no shut eyes', (_, lost) => {
    const seenMs = lost[0]?.toMs ?? 0;
    const { judgements, ended } = practiceBlock(
      'ideal',
      { movement: 'closed-smile', affected: 'both', attempts: 1 },
      {
        script: (script, fromMs) => ({
          ...script,
          blinkHabit: { ...script.blinkHabit, perMinute: 0 },
          blinks: [{ startMs: fromMs + seenMs - 90, sides: 'both', depth: 1, shutMs: 60 }],
          happenings: lost.map((l) => ({ kind: l.kind, startMs: fromMs + l.fromMs, endMs: fromMs + l.toMs })),
        }),
      },
    );
    expect(heldMs(judgements, 'closed')).toBe(0);
    expect(ended.gate.filter(({ reason }) => reason === 'closed')).toEqual([]);
    expect(ended.blinks).toHaveLength(1);
  });

  it('eyes that stay shut stop being a blink after half a second', () => {
    const { judgements } = blinking(1, 1500, 'both');
    expect(heldMs(judgements, 'closed')).toBeGreaterThan(2500);
    expect(heldMs(judgements, 'blink')).toBeLessThan(3500);
    expect(calmFrames(judgements)).toBe(0);
  });
});
