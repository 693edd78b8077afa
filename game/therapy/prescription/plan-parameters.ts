import type { Parameter } from '../parameter/parameter';

/** How much and for how long: the numbers of a plan's dose. */
export const DOSE_PARAMETERS = {
  attempts: {
    label: 'Attempts in a block',
    unit: 'attempts',
    min: 2,
    max: 6,
    whole: 'whole',
    default: 5,
    harder: 'neither',
    sentence: 'How many slow attempts make a block; more is not better, so no grade raises it.',
  },
  blockMs: {
    label: 'Longest block',
    unit: 'ms',
    min: 20_000,
    max: 120_000,
    whole: 'whole',
    default: 120_000,
    harder: 'neither',
    sentence: 'A block ends kindly after this time, even with attempts left.',
  },
  restBetweenMs: {
    label: 'Rest between blocks',
    unit: 'ms',
    min: 2000,
    max: 120_000,
    whole: 'whole',
    default: 20_000,
    harder: 'neither',
    sentence: 'Time to let go after each block before the next can begin.',
  },
  releaseMs: {
    label: 'Release',
    unit: 'ms',
    min: 1000,
    max: 8000,
    whole: 'whole',
    default: 4000,
    harder: 'neither',
    sentence:
      'Time within which the face comes fully back to rest; a shorter time would ask for speed, so no grade changes it.',
  },
  blocksPerDay: {
    label: 'Blocks a day',
    unit: 'blocks',
    min: 1,
    max: 12,
    whole: 'whole',
    default: 6,
    harder: 'neither',
    sentence: 'The most blocks that can be played in a day.',
  },
  minutesPerDay: {
    label: 'Minutes a day',
    unit: 'minutes',
    min: 2,
    max: 20,
    whole: 'any',
    default: 12,
    harder: 'neither',
    sentence: 'The ceiling of play in a day; when it is reached the lagoon says that today is done.',
  },
  forgivingDaysPerWeek: {
    label: 'Forgiving days a week',
    unit: 'days',
    min: 0,
    max: 4,
    whole: 'whole',
    default: 2,
    harder: 'neither',
    sentence: 'Days of a week that may pass without practice and the dose still counts as kept.',
  },
} as const satisfies Record<string, Parameter>;

export type DoseParameterId = keyof typeof DOSE_PARAMETERS;

/** Numbers that a plan sets and no grade changes. */
export const PLAN_PARAMETERS = {
  grade: {
    label: 'Grade',
    unit: 'grade',
    min: 1,
    max: 10,
    whole: 'whole',
    default: 3,
    harder: 'higher',
    sentence: 'From 1, the easiest, to 10: smaller, slower, stiller, longer, more even, with less feedback.',
  },
  targetCeiling: {
    label: 'Ceiling of the target',
    unit: 'share of reach',
    min: 0.3,
    max: 0.6,
    whole: 'any',
    default: 0.6,
    harder: 'neither',
    sentence: 'No grade and no step of the program asks for a larger movement than this.',
  },
  allowance: {
    label: 'Allowance',
    unit: 'share',
    min: 0.02,
    max: 1,
    whole: 'any',
    default: 0.1,
    harder: 'neither',
    sentence:
      'How much a quiet region may move: a share of the resting eye opening, or of the own reach of other regions.',
  },
  painLimit: {
    label: 'Pain limit',
    unit: 'of 10',
    min: 0,
    max: 6,
    whole: 'whole',
    default: 3,
    harder: 'neither',
    sentence: 'Pain told after play that is higher than this ends with the advice to talk to you, not with the reef.',
  },
  ...DOSE_PARAMETERS,
} as const satisfies Record<string, Parameter>;

export type PlanParameterId = keyof typeof PLAN_PARAMETERS;
