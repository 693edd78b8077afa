import eyeLed from '../../levels/plans/eye-led.plan.json';
import firstWeeks from '../../levels/plans/first-weeks.plan.json';
import mouthLed from '../../levels/plans/mouth-led.plan.json';
import { parsePrescription } from '../therapy/prescription/parse-prescription';
import type { Prescription } from '../therapy/prescription/prescription';
import { SHIPPED_LEVELS } from './shipped-levels';

const FILES: Readonly<Record<string, unknown>> = {
  'levels/plans/first-weeks.plan.json': firstWeeks,
  'levels/plans/mouth-led.plan.json': mouthLed,
  'levels/plans/eye-led.plan.json': eyeLed,
};

/** The sample plans that come with the product: templates for a therapist, and plans to try. */
export const SHIPPED_PLANS: readonly Prescription[] = Object.entries(FILES).map(([file, json]) =>
  parsePrescription(json, file, SHIPPED_LEVELS),
);
