import type { Parameter } from '../parameter/parameter';

/** What a grade from 1 (easiest) to 10 sets. A level holds ten values of each; a plan may override one. */
export const GRADED_PARAMETERS = {
  target: {
    label: 'Target',
    unit: 'share of reach',
    min: 0.2,
    max: 0.6,
    whole: 'any',
    default: 0.55,
    harder: 'lower',
    sentence: 'Middle of the band to reach, as a share of the comfortable reach; harder is a smaller movement.',
  },
  bandHalfWidth: {
    label: 'Band half-width',
    unit: 'share of reach',
    min: 0.06,
    max: 0.25,
    whole: 'any',
    default: 0.2,
    harder: 'lower',
    sentence: 'How far the movement may lie above or below the target; harder is a narrower band.',
  },
  holdMs: {
    label: 'Hold',
    unit: 'ms',
    min: 1000,
    max: 5000,
    whole: 'whole',
    default: 2000,
    harder: 'higher',
    sentence: 'How long the movement stays in the band for a full attempt; harder is a longer, quieter hold.',
  },
  speedLimitPerS: {
    label: 'Speed limit',
    unit: 'reach per second',
    min: 0.25,
    max: 0.8,
    whole: 'any',
    default: 0.68,
    harder: 'lower',
    sentence: 'The fastest movement that still earns, up and down; harder is slower.',
  },
  allowanceFactor: {
    label: 'Allowance factor',
    unit: 'factor',
    min: 1,
    max: 1.6,
    whole: 'any',
    default: 1.5,
    harder: 'lower',
    sentence:
      'Widens the default allowances of the quiet regions; an allowance that a therapist states is never widened.',
  },
  symmetryTolerance: {
    label: 'Symmetry tolerance',
    unit: 'share',
    min: 0.1,
    max: 0.5,
    whole: 'any',
    default: 0.4,
    harder: 'lower',
    sentence: 'How far the two sides may differ and still count as even; it applies only where both sides are trained.',
  },
  feedbackEvery: {
    label: 'Feedback every',
    unit: 'attempts',
    min: 1,
    max: 4,
    whole: 'whole',
    default: 1,
    harder: 'higher',
    sentence:
      'Movement, glow and progress are shown in every attempt (1) up to every fourth (4), the others are for feeling; calm is always shown.',
  },
  stillMs: {
    label: 'Stillness',
    unit: 'ms',
    min: 10_000,
    max: 60_000,
    whole: 'whole',
    default: 20_000,
    harder: 'higher',
    sentence: 'How much stillness fills a rest game; harder is a longer rest.',
  },
} as const satisfies Record<string, Parameter>;

export type GradedParameterId = keyof typeof GRADED_PARAMETERS;

export const GRADED_PARAMETER_IDS = Object.keys(GRADED_PARAMETERS) as readonly GradedParameterId[];

/** One value of every graded parameter. */
export type GradedValues = Readonly<Record<GradedParameterId, number>>;
