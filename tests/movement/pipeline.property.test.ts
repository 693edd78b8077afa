import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { practiceFrames } from '../../engine-adapters/practice-face/practice-frames';
import { practicePatient } from '../../engine-adapters/practice-face/script/patients';
import { SHIPPED_LEVELS } from '../../game/app/shipped-levels';
import type { FaceFrame } from '../../game/movement/face-frame';
import type { EndedEvents, Judgement } from '../../game/movement/judgement';
import { createCalibrator, createMeasurer } from '../../game/movement/pipeline';
import { endlessRules } from '../../game/play/endless-rules';
import { wholeBlock } from '../../game/play/whole-block';
import { taskFor } from '../../game/therapy/task-for';
import { keptNoise } from '../engine-adapters/practice-face/kept-noise';
import { type Fault, fault, faultBesideLids, spoilt } from './faults';

/** A fixed seed keeps the time of the tests; the number of runs keeps all of them under ten seconds. */
const RUNS = { seed: 20_261_122, numRuns: 40 };
const REQUEST = { movement: 'closed-smile', affected: 'both' } as const;
const ASKED = {
  movements: [REQUEST.movement],
  affected: REQUEST.affected,
  restMs: 8000,
  tries: 3,
  camera: null,
  takenAt: '',
};

const task = taskFor({
  levels: SHIPPED_LEVELS,
  plan: null,
  ...REQUEST,
  allowances: [{ region: 'eye', side: 'both', allowance: 0.1 }],
});

/** One patient's frames before and in the play, made once. */
function patient(name: 'ideal' | 'synkinetic') {
  const { script, playMs } = practicePatient(name, REQUEST);
  const frames = [...practiceFrames({ ...script, blinkHabit: { ...script.blinkHabit, perMinute: 6 } }, keptNoise)];
  const before = frames.filter((f) => f.captureMs < playMs[0]);
  const measurer = createMeasurer();
  const calibrator = createCalibrator(ASKED);
  for (const frame of before) calibrator.step(measurer.measure(frame));
  const play = frames.filter((f) => f.captureMs >= playMs[0]);
  const attemptsMs = script.efforts.map((e) => e.startMs).filter((ms) => ms >= playMs[0]);
  return { before, play, attemptsMs, calibration: calibrator.result() };
}
const IDEAL = patient('ideal');
const SYNKINETIC = patient('synkinetic');

/** Frames of a play from the rest before one of its attempts on, of some length. */
const part = fc.record({ attempt: fc.nat({ max: 3 }), frames: fc.noBias(fc.integer({ min: 100, max: 320 })) });

function partOf(person: typeof IDEAL, { attempt, frames }: { attempt: number; frames: number }): readonly FaceFrame[] {
  const fromMs = (person.attemptsMs[attempt] ?? 0) - 1500;
  const start = person.play.findIndex((f) => f.captureMs >= fromMs);
  return person.play.slice(start, start + frames);
}

function judged(person: typeof IDEAL, frames: readonly FaceFrame[]) {
  const measurer = createMeasurer();
  // The measurer has seen the person before, as in play.
  for (const frame of person.before.slice(-60)) measurer.measure(frame);
  const setup = { rules: endlessRules(task), calibration: person.calibration };
  const { steps, ended } = wholeBlock(
    setup,
    frames.map((frame) => measurer.measure(frame)),
  );
  return { judgements: steps.map(({ judgement }) => judgement), ended };
}

const isShare = (n: number): boolean => n >= 0 && n <= 1;
const isKnown = (n: number | null): boolean => n === null || Number.isFinite(n);

/** What is wrong with one judgement; null when nothing is. */
function wrongWith(j: Judgement): string | null {
  const unsure = j.notSure.some((reason) => reason !== 'blink');
  if (!(j.dtMs >= 0 && j.dtMs <= 250)) return `dtMs ${j.dtMs}`;
  if (!isShare(j.calm)) return `calm ${j.calm}`;
  for (const [key, { raw, value, speedPerS, status }] of Object.entries(j.measures)) {
    const numbers = [raw, value, speedPerS];
    if (!numbers.every(status === 'missing' || status === 'unseen' ? Number.isNaN : Number.isFinite))
      return `${key} ${status} ${numbers}`;
  }
  if (j.pose !== null && !Object.values(j.pose).every(Number.isFinite)) return `pose ${JSON.stringify(j.pose)}`;
  for (const known of [j.activation, j.activationSpeedPerS, ...Object.values(j.activationBySide)])
    if (!isKnown(known)) return `activation ${known}`;
  for (const q of j.quiet) {
    if (!isKnown(q.change) || !(q.allowance > 0) || !isShare(q.stirring)) return `quiet ${JSON.stringify(q)}`;
    if (unsure && (q.past || q.coMoving)) return `past or co-moving while ${j.notSure}`;
    if (q.past && q.change === null) return 'past without a change';
  }
  return null;
}

function wrongWithEnded(ended: EndedEvents, judgements: readonly Judgement[]): string | null {
  const inOrder = (...ms: number[]): boolean => ms.every((t, i) => Number.isFinite(t) && t >= (ms[i - 1] ?? t));
  const sureAt = new Set(judgements.filter((j) => j.notSure.length === 0).map((j) => j.captureMs));
  for (const a of ended.attempts) {
    if (!inOrder(a.onsetMs, a.holdMs, a.releaseMs, a.endMs)) return `attempt ${JSON.stringify(a)}`;
    for (const q of Object.values(a.quality))
      if (q !== null && !isShare(q)) return `quality ${JSON.stringify(a.quality)}`;
  }
  for (const e of ended.coMovements) {
    if (!inOrder(e.crossMs, e.startMs, e.endMs) || !Number.isFinite(e.peak + e.lagMs + e.coupling) || !isKnown(e.gain))
      return `co-movement ${JSON.stringify(e)}`;
    if (!sureAt.has(e.startMs)) return `co-movement began in doubt ${JSON.stringify(e)}`;
  }
  for (const b of ended.blinks)
    if (!inOrder(b.startMs, b.endMs) || !isShare(b.depth)) return `blink ${JSON.stringify(b)}`;
  for (const g of ended.gate)
    if (!inOrder(g.startMs, g.endMs) || !Number.isFinite(g.evidence.value)) return `gate ${JSON.stringify(g)}`;
  return null;
}

const someOf = (one: fc.Arbitrary<Fault>): fc.Arbitrary<Fault[]> => fc.array(one, { minLength: 1, maxLength: 5 });

describe('whatever a camera and a tracker may send', () => {
  it('every frame gets a word that keeps its promises, and what ends has begun before (F10)', () => {
    fc.assert(
      fc.property(part, someOf(fault), fc.boolean(), (which, list, moves) => {
        const person = moves ? SYNKINETIC : IDEAL;
        const { judgements, ended } = judged(person, spoilt(partOf(person, which), list));
        for (const [i, j] of judgements.entries()) {
          const wrong = wrongWith(j);
          if (wrong !== null) throw new Error(`frame ${i}: ${wrong}`);
        }
        const wrong = wrongWithEnded(ended, judgements);
        if (wrong !== null) throw new Error(wrong);
      }),
      RUNS,
    );
  });

  it('nothing of it makes a quiet face calm the play', () => {
    fc.assert(
      fc.property(part, someOf(faultBesideLids), (which, list) => {
        const { judgements, ended } = judged(IDEAL, spoilt(partOf(IDEAL, which), list));
        expect(ended.coMovements).toEqual([]);
        expect(judgements.filter((j) => j.calm > 0)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('a calibration goes on, is refused with a reason, or holds numbers', () => {
    fc.assert(
      fc.property(someOf(fault), (list) => {
        const measurer = createMeasurer();
        const calibrator = createCalibrator({ ...ASKED, restMs: 3000, tries: 1 });
        let stage = 'rest';
        for (const frame of spoilt(IDEAL.before.slice(0, 700), list))
          stage = calibrator.step(measurer.measure(frame)).stage;
        expect(['rest', 'try', 'done', 'refused']).toContain(stage);
        if (stage !== 'done') return;
        const calibration = calibrator.result();
        // NaN and Infinity do not survive this.
        expect(JSON.parse(JSON.stringify(calibration))).toEqual(calibration);
      }),
      { ...RUNS, numRuns: 15 },
    );
  });
});
