import type { Prescription } from './prescription';

/**
 * The first taste, for a camera without a therapist's plan: one gentle game of two minutes a day. The eyes may lose what
 * healthy eyes lose. The address may choose another of its movements; everything else needs a plan.
 */
export const SAMPLE_PLAN: Prescription = {
  format: 'tiny-tides/plan',
  schemaVersion: 1,
  id: 'first-taste',
  version: 1,
  code: 'SAMPLE',
  affected: 'both',
  stage: 'recovering',
  onsetDate: null,
  movements: [
    { movement: 'closed-smile', level: 'lantern-turtle', grade: 3, bounds: { easiest: 1, hardest: 3 }, overrides: {} },
    { movement: 'lip-pucker', level: 'lantern-turtle', grade: 3, bounds: { easiest: 1, hardest: 3 }, overrides: {} },
  ],
  quiet: [
    { trigger: 'closed-smile', region: 'eye', side: 'both', direction: 'narrowing', allowance: 0.22 },
    { trigger: 'lip-pucker', region: 'eye', side: 'both', direction: 'narrowing', allowance: 0.1 },
  ],
  dose: {
    attempts: 5,
    blockMs: 120_000,
    restBetweenMs: 20_000,
    releaseMs: 4000,
    blocksPerDay: 1,
    minutesPerDay: 2,
    forgivingDaysPerWeek: 2,
  },
  targetCeiling: 0.6,
  feedback: { density: 'always', mirror: 'off' },
  author: 'Tiny Tides',
  created: '2026-11-22T09:00:00+00:00',
  replaces: null,
  signature: null,
};
