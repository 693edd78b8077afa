import { describe, expect, it } from 'vitest';
import { effortTimes } from '../../engine-adapters/practice-face/script/effort';
import { type PatientName, practicePatient } from '../../engine-adapters/practice-face/script/patients';
import { SHIPPED_LEVELS } from '../../game/app/shipped-levels';
import { SHIPPED_PLANS } from '../../game/app/shipped-plans';
import { countedAttempts } from '../../game/movement/attempt/judged-attempt';
import { MOVEMENT_IDS, type MovementId } from '../../game/movement/movement-id';
import { attemptSuccess } from '../../game/therapy/attempt-success';
import { type BlockPlan, type BlockRequest, blockFor } from '../../game/therapy/block-for';
import { MOVEMENT_CATALOGUE } from '../../game/therapy/movement-catalogue';
import { SAMPLE_PLAN } from '../../game/therapy/prescription/sample-plan';
import { type Played, playPatient } from './play-patient';

const GRADES = [1, 5, 10];
/** Each movement once, and one of them at the easiest and the hardest grade as well. */
const asksOf = (movements: readonly MovementId[]) => [
  ...movements.map((movement) => ({ movement, grade: 5 })),
  { movement: 'lip-pucker', grade: 1 } as const,
  { movement: 'lip-pucker', grade: 10 } as const,
];

const ACTIVE = MOVEMENT_IDS.filter((m) => MOVEMENT_CATALOGUE[m].kind === 'active');

/** One attempt shows what a block is like; a whole one is played below. */
function block(request: Omit<BlockRequest, 'levels' | 'plan'>): BlockPlan {
  const made = blockFor({ levels: SHIPPED_LEVELS, plan: null, affected: 'patientLeft', ...request });
  return { ...made, attempts: 1 };
}

const played = new Map<string, Played>();

/** Levels that ask for the same are played once. */
function play(name: PatientName, rules: BlockPlan, seed = 1): Played {
  const { level: _, ...asked } = rules;
  const key = JSON.stringify([name, asked, seed]);
  const result = played.get(key) ?? playPatient(name, rules, { seed });
  played.set(key, result);
  return result;
}

/** What the staircase would make of the attempts. */
const outcomes = (frames: Played['frames']) =>
  frames.flatMap((f) => countedAttempts(f.ended.attempts).map(attemptSuccess));

/** The region that answers wrongly in a synkinetic patient, asked to stay under a tenth. */
const stillEye = (movement: MovementId) =>
  ({
    region: movement === 'gentle-eye-closure' ? 'mouthCorner' : 'eye',
    side: 'both',
    allowance: 0.1,
  }) as const;

describe('an ideal patient', () => {
  const pairs = [...SHIPPED_LEVELS.values()].flatMap((level) =>
    level.movements.flatMap((movement) => GRADES.map((grade) => ({ level: level.id, movement, grade }))),
  );

  it.each(pairs)('finishes $level with $movement at grade $grade, unhurried and never calmed', (asked) => {
    const { model, frames } = play('ideal', block(asked));
    expect(model.phase).toBe('done');
    expect(model.shownProgress).toBeGreaterThan(0.9);
    expect(Math.max(...frames.map((f) => f.signal.calm))).toBe(0);
    expect(outcomes(frames).every((outcome) => outcome === 'success')).toBe(true);
  });

  it('fills a whole block of the first taste, with every event in its place', () => {
    const rules = blockFor({ levels: SHIPPED_LEVELS, plan: SAMPLE_PLAN, movement: 'closed-smile' });
    const { model, events } = play('ideal', rules);
    expect(model).toMatchObject({ phase: 'done', attemptsEnded: 5 });
    expect(model.shownProgress).toBeGreaterThan(0.9);
    expect(events.filter((e) => e.kind === 'holdFull')).toHaveLength(5);
    expect(events.at(-1)).toMatchObject({ kind: 'blockDone', why: 'attempts' });
    expect(model.playedMs).toBeLessThan(rules.blockMs);
  });

  it.each(SHIPPED_PLANS.flatMap((plan) => plan.movements.map((m) => ({ plan, ...m }))))(
    'finishes $movement in $level as the plan $plan.id asks',
    ({ plan, movement, level }) => {
      const asked = blockFor({ levels: SHIPPED_LEVELS, plan, movement, level });
      const { model } = play('ideal', { ...asked, attempts: 1 });
      expect(model.phase).toBe('done');
      expect(model.shownProgress).toBeGreaterThan(0.9);
    },
  );
});

describe('a patient whose eye joins in', () => {
  it.each(asksOf(ACTIVE))(
    'earns nothing by it and finds a lagoon that waits: $movement at grade $grade',
    ({ movement, grade }) => {
      const rules = block({ movement, grade, allowances: [stillEye(movement)] });
      const { model, frames, events } = play('synkinetic', rules);
      expect(model.shownProgress).toBe(0);
      expect(outcomes(frames)).toEqual(['notYet']);
      expect(events).toContainEqual(expect.objectContaining({ kind: 'flowChanged', to: 'paused' }));
      const soften = frames.find((f) => f.signal.cue?.kind === 'soften')?.signal.cue;
      expect(soften).toMatchObject({ region: stillEye(movement).region, side: 'patientLeft' });
      const calm = frames.filter((f) => f.signal.calm > 0);
      expect(calm.every((f) => f.judgement.phase !== 'rest' || f.signal.flow !== 'flowing')).toBe(true);
    },
  );
});

describe('a patient who goes too far', () => {
  it.each(asksOf(ACTIVE))('earns nothing by it and is told: $movement at grade $grade', ({ movement, grade }) => {
    const { model, frames } = play('tooBig', block({ movement, grade }));
    expect(model.shownProgress).toBe(0);
    expect(frames.some((f) => f.signal.cue?.kind === 'smaller')).toBe(true);
    expect(Math.max(...frames.map((f) => f.signal.calm))).toBe(0);
  });
});

describe('a patient who hurries', () => {
  it.each(GRADES)('earns nothing on the way and less in the end, at grade %i', (grade) => {
    const rules = block({ movement: 'closed-smile', grade });
    const { model, frames } = play('tooFast', rules);
    const { task } = rules;
    const { script } = practicePatient('tooFast', {
      movement: task.movement,
      affected: task.affected,
      target: task.target,
      holdMs: task.holdMs + 1000,
      attempts: 1,
    });
    const gained = (fromMs: number, toMs: number) => {
      const within = frames.filter((f) => f.judgement.captureMs >= fromMs && f.judgement.captureMs <= toMs);
      return (within.at(-1)?.signal.progress ?? 0) - (within[0]?.signal.progress ?? 0);
    };
    for (const effort of script.efforts.slice(3)) expect(gained(effort.startMs, effortTimes(effort).holdFrom)).toBe(0);
    expect(frames.some((f) => f.signal.cue?.kind === 'slower')).toBe(true);
    // In and out again within a second is a twitch: it spends no attempt and tells the staircase nothing.
    expect(frames.flatMap((f) => f.ended.attempts.map(({ verdict }) => verdict))).toEqual(['tooShort']);
    expect(outcomes(frames)).toEqual([]);
    expect(model.shownProgress).toBeLessThan(play('ideal', rules).model.shownProgress - 0.05);
    expect(Math.max(...frames.map((f) => f.signal.calm))).toBe(0);
  });
});

describe('a patient who blinks fifteen times a minute', () => {
  it.each(ACTIVE)('is never calmed and still finishes: %s', (movement) => {
    const rules = { ...block({ movement, grade: 5, allowances: [stillEye(movement)] }), attempts: 2 };
    const { model, frames } = play('blinking', rules);
    expect(Math.max(...frames.map((f) => f.signal.calm))).toBe(0);
    expect(frames.every((f) => f.signal.cue?.kind !== 'soften' && f.signal.cue?.kind !== 'notSure')).toBe(true);
    expect(model.shownProgress).toBeGreaterThan(0.5);
  });
});

describe('the rest game', () => {
  it('waits while a resting face smiles', () => {
    const rules = block({ movement: 'rest', grade: 5 });
    const smile = { movement: 'closed-smile', startMs: 0, size: 0.8, speedPerS: 1, holdMs: 200_000 } as const;
    expect(playPatient('ideal', rules, {}, { efforts: [smile] }).model.shownProgress).toBe(0);
  });
});

describe('play', () => {
  it('is the same for the same seed, to the last bit, and not for another', () => {
    const rules = block({ movement: 'lip-pucker', grade: 5 });
    const signals = (seed: number) => playPatient('trembling', rules, { seed }).frames.map((f) => f.signal);
    const first = signals(3);
    expect(signals(3)).toEqual(first);
    expect(signals(4)).not.toEqual(first);
  });
});
