import { describe, expect, it } from 'vitest';
import { createLedPatient } from '../../../engine-adapters/practice-face/dials/led-patient';
import { createLiveFace } from '../../../engine-adapters/practice-face/dials/live-face';
import { knownCalibration } from '../../../engine-adapters/practice-face/known-calibration';
import type { PatientName } from '../../../engine-adapters/practice-face/script/patients';
import { QUIET_SCRIPT } from '../../../engine-adapters/practice-face/script/practice-script';
import { SHIPPED_LEVELS } from '../../../game/app/shipped-levels';
import { createMeasurer } from '../../../game/movement/pipeline';
import { SETTINGS } from '../../../game/movement/settings';
import type { PlayRules } from '../../../game/play/play-rules';
import { playState } from '../../../game/play/play-signal';
import { JOINING_EYE_LOSS } from '../../../game/ports/practice-dials';
import { createTryRun, type TryShown } from '../../../game/therapist/try-it/try-run';
import { blockFor } from '../../../game/therapy/block-for';
import { keptNoise } from '../../engine-adapters/practice-face/kept-noise';

const movement = 'closed-smile';
const affected = 'patientRight';
const calibration = knownCalibration({
  ...{ movement, affected, takenAt: '2026-03-01T10:00:00+01:00', seed: 1 },
  ...SETTINGS.calibration,
});

function rulesWith(allowance: number): PlayRules {
  const allowances = [{ region: 'eye', side: affected, allowance }] as const;
  return blockFor({ levels: SHIPPED_LEVELS, plan: null, movement, affected, allowances });
}

function eyeOf(shown: TryShown | null) {
  return shown?.judgement.quiet.find(({ region, side }) => region === 'eye' && side === affected);
}

/** A patient who plays through a run, second by second. */
function played(name: PatientName, rules: PlayRules) {
  const face = createLiveFace(QUIET_SCRIPT, { movement, target: 0, speedPerS: 0.35 }, keptNoise);
  const { target, holdMs } = rules.task;
  const led = createLedPatient(face, { movement, affected, target, holdMs, eyeLoss: JOINING_EYE_LOSS });
  led.choose(name);
  const run = createTryRun(calibration, rules);
  const measurer = createMeasurer();
  let frames = 0;
  return {
    ...{ run, led, face },
    /** The words of play that came up within these seconds. */
    play(seconds: number): readonly string[] {
      const words = new Set<string>();
      for (const end = frames + seconds * 30; frames < end; frames += 1) {
        words.add(playState(run.step(measurer.measure(led.frameAt((frames * 1000) / 30)))));
      }
      return [...words];
    },
  };
}

describe('a level that is tried', () => {
  it('is played through by the plain patient, attempt after attempt', () => {
    const words = played('ideal', rulesWith(0.15)).play(20);
    expect(words).toEqual(expect.arrayContaining(['rest', 'move', 'hold', 'release']));
    expect(words).not.toContain('calm');
    expect(words).not.toContain('paused');
  });

  it('grows calm with a region that joins in, and flows with a wider allowance', () => {
    const { play, run } = played('synkinetic', rulesWith(0.15));
    expect(play(15)).toContain('calm');
    run.take(rulesWith(0.5));
    const after = play(20);
    expect(after).not.toContain('calm');
    expect(after).toContain('hold');
  });

  it('shows a changed number with the very next look, for what was played lately too', () => {
    const { play, run } = played('synkinetic', rulesWith(0.15));
    play(4.5);
    const before = run.shown();
    run.take(rulesWith(0.5));
    const shown = run.shown();
    expect(eyeOf(before)?.allowance).toBe(0.15);
    expect(eyeOf(shown)?.allowance).toBe(0.5);
    expect(shown?.judgement.captureMs).toBe(before?.judgement.captureMs);
    expect(shown?.moments.length).toBe(before?.moments.length);
    expect(shown?.signal.phase).not.toBe('ready');
    expect(playState(before?.signal ?? { phase: 'ready', flow: 'flowing' })).toMatch(/calm|paused/);
    expect(shown?.signal.flow).toBe('flowing');
  });

  it('begins anew after a block is over, and forgets what is long past', () => {
    const { play, run } = played('ideal', { ...rulesWith(0.15), attempts: 1 });
    expect(play(14)).toContain('done');
    expect(play(14)).toEqual(expect.arrayContaining(['rest', 'move']));
    expect(play(40)).toEqual(expect.arrayContaining(['hold', 'done']));
    expect(run.shown()?.moments.length).toBeLessThanOrEqual(1 + 40 * 30 + 1);
  });

  it('goes on by the old numbers when the new ones cannot be played', () => {
    const { play, run } = played('ideal', rulesWith(0.15));
    play(3);
    expect(() => run.take({ ...rulesWith(0.15), attempts: -1 })).toThrow();
    expect(play(12)).toContain('hold');
  });
});

describe('a patient who leads a live face', () => {
  it('has her dials as long as nobody turns them, and leaves them to who does', () => {
    const { led, face, play } = played('synkinetic', rulesWith(0.15));
    expect(face.script.coMovements).toHaveLength(1);
    led.choose('ideal');
    expect(face.script.coMovements).toHaveLength(0);
    face.change({ tremor: { hz: 5, size: 0.2 } });
    led.ask({ movement, affected, target: 0.3, holdMs: 1000 });
    play(4);
    expect(face.script.tremor.size).toBe(0.2);
    led.choose(null);
    face.aimAt({ target: 0.7 });
    play(4);
    expect(face.aim.target).toBe(0.7);
  });

  it('is lost and found again, and speaks, as the patient of that name does', () => {
    expect(played('droppingOut', rulesWith(0.15)).play(30)).toContain('notSure');
    const { play, led, face } = played('talking', rulesWith(0.15));
    expect(play(30)).toContain('notSure');
    led.choose('ideal');
    play(3);
    expect(face.script.happenings.filter(({ endMs }) => endMs === Number.POSITIVE_INFINITY)).toEqual([]);
  });
});
