import type { Parameter } from '../../therapy/parameter/parameter';

/** Thresholds of the flags, each number declared once; a therapist may set them for all patients together. */
export const FLAG_THRESHOLDS = {
  hurtsDays: {
    label: '"Stop, it hurts": remembered for',
    unit: 'days',
    min: 1,
    max: 90,
    whole: 'whole',
    default: 14,
    harder: 'neither',
    sentence: 'How long a session that ended with "stop, it hurts", and pain told in the diary, keep their flag.',
  },
  painFrom: {
    label: 'Pain from',
    unit: 'of 10',
    min: 1,
    max: 10,
    whole: 'whole',
    default: 4,
    harder: 'neither',
    sentence: 'The least pain told in the diary that is flagged, on a scale from 0 to 10.',
  },
  silenceDays: {
    label: 'Silence',
    unit: 'days',
    min: 2,
    max: 90,
    whole: 'whole',
    default: 7,
    harder: 'neither',
    sentence: 'Days without any session that came back, from the last one or from the handing over on.',
  },
  sureShareBelow: {
    label: 'Too little could be judged',
    unit: 'share',
    min: 0.1,
    max: 0.95,
    whole: 'any',
    default: 0.5,
    harder: 'neither',
    sentence:
      'The share of play that could be judged, the middle one of the last three sessions, below which a look at light and distance is due.',
  },
} as const satisfies Record<string, Parameter>;

export type FlagThresholds = Readonly<Record<keyof typeof FLAG_THRESHOLDS, number>>;

/** The thresholds until a therapist sets others. */
export const DEFAULT_THRESHOLDS: FlagThresholds = {
  hurtsDays: FLAG_THRESHOLDS.hurtsDays.default,
  painFrom: FLAG_THRESHOLDS.painFrom.default,
  silenceDays: FLAG_THRESHOLDS.silenceDays.default,
  sureShareBelow: FLAG_THRESHOLDS.sureShareBelow.default,
};
