import { beforeAll, describe, expect, it } from 'vitest';
import type { Happening } from '../../../engine-adapters/practice-face/script/happening';
import type { PracticeScript } from '../../../engine-adapters/practice-face/script/practice-script';
import { QUIET_SCRIPT } from '../../../engine-adapters/practice-face/script/practice-script';
import type { AssessmentRun } from '../../../game/caseload/camera/assessment-run';
import { ASSESSED_MOVEMENTS } from '../../../game/caseload/camera/camera-assessment';
import { repeatSpread, sharesOfOther } from '../../../game/caseload/camera/repeat-spread';
import { assessedScript, runOver } from './practice-run';

const middle = (values: readonly (number | null)[]) => repeatSpread(values).median ?? Number.NaN;

describe('a patient with half a left side, whose left eye joins in with the pucker', () => {
  let run: AssessmentRun;
  beforeAll(() => {
    run = runOver(
      assessedScript({
        reach: { patientLeft: 0.5, patientRight: 1 },
        coMovements: [{ region: 'eye', side: 'patientLeft', gain: 0.3, lagMs: 60, along: 'lip-pucker' }],
      }),
    );
  }, 120_000);

  it('is measured to the end by doing what is read to her, and nothing is in doubt', () => {
    expect(run.shown.step).toBe('done');
    const result = run.result();
    expect(result?.rest).toHaveLength(3);
    expect(ASSESSED_MOVEMENTS.map((movement) => result?.movements[movement].length)).toEqual([3, 3, 3, 3, 3]);
    expect(Object.values(result?.movements ?? {}).flatMap((takes) => takes.flatMap(({ doubts }) => doubts))).toEqual(
      [],
    );
    expect(result?.framing).toMatchObject({ faceShare: expect.closeTo(0.2, 2), light: 'good' });
  });

  it.each(ASSESSED_MOVEMENTS)('her left side goes half as far in %s', (movement) => {
    const takes = run.result()?.movements[movement] ?? [];
    expect(middle(sharesOfOther(takes, 'patientLeft'))).toBeCloseTo(0.5, 1);
    expect(Math.abs(middle(sharesOfOther(takes, 'patientLeft')) - 0.5)).toBeLessThan(0.04);
  });

  it('her left eye closes by 30 % in the pucker, and no eye in the other movements', () => {
    const { 'lip-pucker': pucker, ...others } = run.result()?.movements ?? ({} as never);
    const eye = (takes: typeof pucker, side: 'patientLeft' | 'patientRight') =>
      middle(takes.map(({ coMovement }) => coMovement[`eye.${side}`] ?? null));
    expect(Math.abs(eye(pucker, 'patientLeft') - 0.3)).toBeLessThan(0.03);
    expect(Math.abs(eye(pucker, 'patientRight'))).toBeLessThan(0.03);
    for (const takes of [others['brow-raise'], others['open-mouth-smile'], others.snarl])
      expect(Math.abs(eye(takes, 'patientLeft'))).toBeLessThan(0.03);
    // The movement itself is never its own co-movement.
    expect(others['gentle-eye-closure'][0]?.coMovement).not.toHaveProperty('eye.patientLeft');
  });
});

/** One brow raise after a short rest. */
const browRaise = { movement: 'brow-raise', startMs: 8000, size: 1, speedPerS: 0.9, holdMs: 1500 } as const;
const short = (differs: Partial<PracticeScript>): PracticeScript => ({
  ...QUIET_SCRIPT,
  durationMs: 14_000,
  efforts: [browRaise],
  ...differs,
});
/** Leaves the rest out. */
const toTheBrows = (run: AssessmentRun) => {
  if (run.shown.step === 'rest') run.skip();
};

describe('a repeat', () => {
  it.each<[string, Happening, string]>([
    ['with a turned head', { kind: 'turn', yawDeg: 16, pitchDeg: 0, rollDeg: 0, startMs: 8600, endMs: 12_500 }, 'pose'],
    ['with a second face', { kind: 'secondFace', tracked: 'patient', startMs: 8600, endMs: 12_000 }, 'twoFaces'],
  ])('%s has no number and the true reason', (_what, happening, reason) => {
    const run = runOver(short({ happenings: [happening] }), null, toTheBrows);
    const [take] = run.result()?.movements['brow-raise'] ?? [];
    expect(take?.doubts).toContain(reason);
    expect(take?.excursion).toEqual({ patientLeft: null, patientRight: null });
    expect(Object.values(take?.coMovement ?? {}).every((value) => value === null)).toBe(true);
  });

  it('that was a twitch is not taken and is told, and the next one is', () => {
    const twitch = { ...browRaise, size: 0.6, speedPerS: 6, holdMs: 250 };
    const later = { ...browRaise, startMs: 14_000 };
    let told = false;
    const run = runOver(short({ durationMs: 20_000, efforts: [twitch, later] }), null, (at) => {
      toTheBrows(at);
      told ||= at.shown.missed;
    });
    expect(told).toBe(true);
    expect(run.shown).toMatchObject({ step: 'brow-raise', repeats: 1, missed: false });
  });

  it('is taken again on wish, a step is skipped, and a stop keeps what is whole', () => {
    let dropped = false;
    const run = runOver(short({}), null, (at) => {
      toTheBrows(at);
      if (at.shown.repeats === 1 && !dropped) {
        dropped = true;
        at.again();
      }
    });
    expect(run.result()).toBeNull();
    const kept = runOver(short({}), null, toTheBrows);
    kept.skip();
    expect(kept.shown.step).toBe('gentle-eye-closure');
    expect(kept.result()?.movements['brow-raise']).toHaveLength(1);
    expect(kept.result()?.rest).toEqual([]);
    kept.again();
    expect(kept.shown).toMatchObject({ step: 'brow-raise', repeats: 0 });
  });

  it('that was interrupted begins anew with a rest', () => {
    let phase = '';
    runOver(short({}), null, (at, tMs) => {
      toTheBrows(at);
      if (tMs < 9500 || phase !== '') return;
      expect(at.shown.phase).toBe('moving');
      at.interrupt();
      ({ phase } = at.shown);
    });
    expect(phase).toBe('settle');
  });
});

it('waits until the face stands as the last time, and says what would bring it there', () => {
  const last = { faceShare: 0.3, yawDeg: 0, pitchDeg: 5, rollDeg: 0, light: 'good' } as const;
  const run = runOver({ ...QUIET_SCRIPT, durationMs: 4000 }, last);
  expect(run.shown).toMatchObject({ step: 'framing', hint: 'nearer', problem: null });
  run.skip();
  expect(run.shown.step).toBe('rest');
});
