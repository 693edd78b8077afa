import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { practiceFrames } from '../../engine-adapters/practice-face/practice-frames';
import { practicePatient } from '../../engine-adapters/practice-face/script/patients';
import type { FaceFrame } from '../../game/movement/face-frame';
import { createJudge, createMeasurer } from '../../game/movement/pipeline';
import { keptNoise } from '../engine-adapters/practice-face/kept-noise';
import { calmFrames, heldMs, type PracticeBlock, practiceBlock } from './practice-block';

const REQUEST = { movement: 'closed-smile', affected: 'both' } as const;
const TENTH = { eye: 0.1 };
function ideal(spoil: (frames: readonly FaceFrame[]) => Iterable<FaceFrame>): PracticeBlock {
  return practiceBlock('ideal', REQUEST, { allowances: TENTH, spoil });
}

function withCamera(
  name: 'ideal' | 'synkinetic',
  camera: Partial<{ fps: number; jitter: number; droppedShare: number }>,
) {
  return practiceBlock(name, REQUEST, {
    allowances: TENTH,
    script: (script) => ({ ...script, camera: { ...script.camera, ...camera } }),
  });
}

/** As `toEqual`, which takes longer for thousands of judgements than judging them: it is asked where something differs at all. */
function expectEqual<T>(one: T, other: T): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other);
}

describe('frame times', () => {
  it.each([12, 15, 24, 60])('%i a second, unsteady: every attempt, no false calm, every co-movement', (fps) => {
    const quiet = withCamera('ideal', { fps, jitter: 0.5 });
    expect(quiet.ended.attempts).toHaveLength(4);
    expect(calmFrames(quiet.judgements)).toBe(0);
    const along = withCamera('synkinetic', { fps, jitter: 0.5 });
    expect(along.ended.coMovements).toHaveLength(8);
  });

  it('7 or 8 a second are too few: said, and never calm; they are no basis for a calibration either (F9)', () => {
    const { judgements } = practiceBlock('synkinetic', REQUEST, {
      allowances: TENTH,
      spoil: (frames) => frames.filter((_, i) => i % 4 === 0),
    });
    expect(heldMs(judgements, 'lowFrameRate')).toBeGreaterThan(20_000);
    // The rate is known over two seconds.
    const fromMs = (judgements[0]?.captureMs ?? 0) + 3000;
    expect(calmFrames(judgements.filter((j) => j.captureMs > fromMs))).toBe(0);
    expect(() => withCamera('ideal', { fps: 8 })).toThrow('tooFewFrames');
  });

  it('gaps start the filters afresh and count for nobody (F10)', () => {
    const { judgements, ended } = ideal((frames) => frames.filter((f) => f.captureMs % 5000 > 700));
    expect(judgements.filter((j) => j.dtMs === 0).length).toBeGreaterThan(4);
    expect(Math.max(...judgements.map((j) => j.dtMs))).toBeLessThanOrEqual(250);
    expect(ended.attempts.length).toBeGreaterThanOrEqual(3);
    expect(calmFrames(judgements)).toBe(0);
  });

  // In the middle of a movement, where a filter that went on would still be on its way.
  it.each([
    [233, 7],
    [267, 8],
  ])('a gap of %i ms: over 250 the filters begin anew, under it they go on (F10)', (gapMs, missing) => {
    const { script, playMs } = practicePatient('ideal', REQUEST);
    const all = [...practiceFrames(script, keptNoise)];
    const from = all.findIndex(({ captureMs }) => captureMs > playMs[0] + 600);
    const measurer = createMeasurer();
    const measured = all.filter((_, i) => i <= from || i >= from + missing).map((frame) => measurer.measure(frame));
    const [before, after] = [measured[from], measured[from + 1]];
    expect(Math.round((after?.captureMs ?? 0) - (before?.captureMs ?? 0))).toBe(gapMs);
    const { raw, value, speedPerS, status } = after?.measures['commissureHorizontal.patientLeft'] ?? {};
    if (gapMs > 250) {
      expect([status, after?.dtMs, value, speedPerS]).toEqual(['restarted', 0, raw, 0]);
    } else {
      expect([status, Math.round(after?.dtMs ?? 0)]).toEqual(['ok', gapMs]);
      expect(value).not.toBe(raw);
      expect(speedPerS).not.toBe(0);
    }
  });

  it('frames twice or out of order change nothing (F10)', () => {
    const once = ideal((frames) => frames);
    const twice = ideal((frames) => frames.flatMap((f, i) => [f, f, ...(i % 7 === 3 ? [frames[i - 1] ?? f] : [])]));
    expect(twice.ended).toEqual(once.ended);
    expect(twice.judgements.at(-1)?.calm).toBe(0);
    expect(twice.judgements.filter((j) => j.dtMs > 0)).toHaveLength(once.judgements.filter((j) => j.dtMs > 0).length);
  });

  it('a clock set back an hour: what was open is closed, the rest is judged as before (F24)', () => {
    const { judgements, ended } = ideal((frames) => {
      const half = frames[frames.length >> 1]?.captureMs ?? 0;
      return frames.map((f) => (f.captureMs < half ? f : { ...f, captureMs: f.captureMs - 3_600_000 }));
    });
    expect(ended.attempts.length).toBeGreaterThanOrEqual(3);
    for (const { onsetMs, endMs } of ended.attempts) expect(endMs).toBeGreaterThan(onsetMs);
    expect(new Set(ended.attempts.map(({ onsetMs }) => onsetMs)).size).toBe(ended.attempts.length);
    expect(calmFrames(judgements)).toBe(0);
    expect(judgements.at(-1)?.notSure).toEqual([]);
  });

  it('after a clock was set back all is as in a block that begins then: nothing of before is left (F24)', () => {
    const { task, calibration } = practiceBlock('synkinetic', {
      movement: 'closed-smile',
      affected: 'patientLeft',
      seed: 3,
    });
    const patient = practicePatient('synkinetic', { movement: 'closed-smile', affected: 'patientLeft', seed: 3 });
    const frames = [...practiceFrames(patient.script, keptNoise)].filter(
      (frame) => frame.captureMs >= patient.playMs[0],
    );
    const measurer = createMeasurer();
    const measured = frames.map((frame) => measurer.measure(frame));
    // At rest, on the way, in a hold with the eye, and on the way back.
    for (const turn of [60, 150, 210, 270, 300, 330, 360, 390, 420, 450, 480]) {
      const turned = createJudge(task, calibration);
      const fresh = createJudge(task, calibration);
      for (const frame of measured.slice(0, turn)) turned.step(frame);
      for (const [i, frame] of measured.slice(turn, turn + 300).entries()) {
        const back = { ...frame, captureMs: frame.captureMs - 7000 };
        const { ended, ...seen } = turned.step(back);
        const { ended: endedFresh, ...seenFresh } = fresh.step(back);
        expectEqual(seen, seenFresh);
        if (i > 0) expectEqual(ended, endedFresh);
      }
    }
  });

  it('a clock set forward a day is a gap (F24)', () => {
    const { judgements, ended } = ideal((frames) => {
      const half = frames[frames.length >> 1]?.captureMs ?? 0;
      return frames.map((f) => (f.captureMs < half ? f : { ...f, captureMs: f.captureMs + 86_400_000 }));
    });
    expect(ended.attempts.length).toBeGreaterThanOrEqual(3);
    expect(calmFrames(judgements)).toBe(0);
  });

  it('a time that is no number is answered (F10)', () => {
    const { judgements } = ideal((frames) =>
      frames.map((f, i) => (i % 50 === 9 ? { ...f, captureMs: Number.NaN } : f)),
    );
    expect(calmFrames(judgements)).toBe(0);
  });
});

describe('frames of faces', () => {
  it('a face without numbers is no face (F10)', () => {
    const { judgements } = ideal((frames) =>
      frames.map((f, i) =>
        f.face && i % 100 < 30
          ? { ...f, face: { ...f.face, landmarks: new Float32Array(f.face.landmarks.length).fill(Number.NaN) } }
          : f,
      ),
    );
    expect(heldMs(judgements, 'noFace')).toBeGreaterThan(5000);
    expect(calmFrames(judgements)).toBe(0);
  });

  it('one landmark without a number takes away its measure and nothing else (F10)', () => {
    const { judgements } = ideal((frames) =>
      frames.map((f) => {
        if (!f.face) return f;
        const landmarks = Float32Array.from(f.face.landmarks);
        landmarks[386 * 3 + 1] = Number.NaN;
        return { ...f, face: { ...f.face, landmarks } };
      }),
    );
    const last = judgements.at(-20);
    expect(last?.measures['palpebralFissure.patientLeft']).toMatchObject({ status: 'missing', value: Number.NaN });
    expect(last?.measures['palpebralFissure.patientRight'].status).toBe('ok');
    expect(last?.quiet.map(({ side, change }) => [side, change === null])).toEqual([
      ['patientLeft', true],
      ['patientRight', false],
    ]);
    expect(calmFrames(judgements)).toBe(0);
  });

  it('a lid that is lost while it comes along ends the co-movement, and calm fades', () => {
    const { judgements, ended } = practiceBlock('synkinetic', REQUEST, {
      allowances: TENTH,
      spoil: (frames) =>
        frames.map((f) => {
          if (!f.face || f.captureMs % 4000 < 3500) return f;
          const landmarks = Float32Array.from(f.face.landmarks);
          for (const i of [386, 159]) landmarks[i * 3 + 1] = Number.NaN;
          return { ...f, face: { ...f.face, landmarks } };
        }),
    });
    const lost = judgements.filter((j) => j.measures['palpebralFissure.patientLeft'].status === 'missing');
    expect(lost.length).toBeGreaterThan(50);
    expect(lost.flatMap((j) => j.quiet).filter((q) => q.coMoving || q.past)).toEqual([]);
    expect(ended.coMovements.length).toBeGreaterThan(3);
    for (const { calm } of judgements) expect(calm).toBeGreaterThanOrEqual(0);
  });

  it('too few landmarks are no face', () => {
    const { judgements } = ideal((frames) =>
      frames.map((f) => (f.face ? { ...f, face: { ...f.face, landmarks: new Float32Array(12) } } : f)),
    );
    expect(judgements.every((j) => j.notSure.includes('noFace'))).toBe(true);
  });

  // Who watches the camera shows nobody in a picture that stands still; in a black one the tracker finds nobody.
  it('before a picture that stands still or is black no attempt is counted and nothing is earned (F5)', () => {
    const rules = { attempts: 4, blockMs: 120_000, stillMs: 10_000, feedbackEvery: 1 };
    const seen = practiceBlock('ideal', REQUEST, { rules });
    expect(seen.counted).toHaveLength(4);
    const fromMs = (seen.counted[1]?.onsetMs ?? 0) - 300;
    for (const meanLuma of [120, 0]) {
      const nobody = { face: null, facesSeen: 0, faceLuma: null, meanLuma };
      const unseen = practiceBlock('ideal', REQUEST, {
        rules,
        spoil: (frames) => frames.map((f) => (f.captureMs < fromMs ? f : { ...f, ...nobody })),
      });
      expect(unseen.counted).toHaveLength(1);
      expect(heldMs(unseen.judgements, 'noFace')).toBeGreaterThan(5000);
      const earned = unseen.steps.filter(({ judgement }) => judgement.captureMs >= fromMs);
      expect(earned[0]?.signal.progress).toBeGreaterThan(0);
      expect(new Set(earned.map(({ signal }) => signal.progress)).size).toBe(1);
    }
  });

  it('a second person in the picture makes not sure, and no blame (F7)', () => {
    for (const tracked of ['patient', 'other'] as const) {
      const { judgements } = practiceBlock('ideal', REQUEST, {
        allowances: TENTH,
        script: (script, fromMs) => ({
          ...script,
          happenings: [{ kind: 'secondFace', tracked, startMs: fromMs + 4000, endMs: fromMs + 6500 }],
        }),
      });
      expect(heldMs(judgements, 'twoFaces')).toBeGreaterThan(2000);
      expect(heldMs(judgements, 'twoFaces')).toBeLessThan(4000);
      expect(calmFrames(judgements)).toBe(0);
    }
  });

  it('a second person with raised brows is gone from every number with the first frame without them (F7)', () => {
    const brows = [70, 63, 105, 66, 107, 300, 293, 334, 296, 336];
    let untilMs = 0;
    const { judgements } = practiceBlock('ideal', REQUEST, {
      allowances: { eye: 0.1, brow: 0.1 },
      spoil: (frames) => {
        const fromMs = (frames[0]?.captureMs ?? 0) + 1500;
        untilMs = fromMs + 700;
        const isOther = ({ captureMs }: FaceFrame) => captureMs >= fromMs && captureMs < untilMs;
        return frames.map((f) => (isOther(f) ? { ...moved(f, brows, -0.04), facesSeen: 2 } : f));
      },
    });
    const after = judgements.filter(({ captureMs }) => captureMs >= untilMs && captureMs < untilMs + 500);
    expect(after[0]?.notSure).toEqual([]);
    for (const { quiet } of after) expect(quiet.filter(({ past }) => past)).toEqual([]);
  });

  it('glasses: landmarks near the eyes sit wrong all the time, and that is no occlusion', () => {
    const { judgements, ended } = ideal((frames) => frames.map((f) => moved(f, [168, 6, 197, 8, 9], 0.006)));
    expect(heldMs(judgements, 'occlusion')).toBeLessThan(300);
    expect(ended.attempts).toHaveLength(4);
    expect(calmFrames(judgements)).toBe(0);
  });

  it('a mirrored picture swaps the sides exactly', () => {
    const along = { region: 'eye', side: 'patientLeft', gain: 0.5, lagMs: 60 } as const;
    const seen = (picture: 'asSeen' | 'mirrored') =>
      practiceBlock('ideal', REQUEST, {
        allowances: TENTH,
        script: (script) => ({ ...script, coMovements: [along], camera: { ...script.camera, picture } }),
      }).ended.coMovements.map((e) => e.side);
    expect(new Set(seen('asSeen'))).toEqual(new Set(['patientLeft']));
    expect(new Set(seen('mirrored'))).toEqual(new Set(['patientRight']));
  });
});

/** Some landmarks a little lower in the picture. */
function moved(frame: FaceFrame, which: readonly number[], by: number): FaceFrame {
  if (!frame.face) return frame;
  const landmarks = Float32Array.from(frame.face.landmarks);
  for (const i of which) landmarks[i * 3 + 1] = (landmarks[i * 3 + 1] ?? 0) + by;
  return { ...frame, face: { ...frame.face, landmarks } };
}
