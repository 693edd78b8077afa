import { SHORT_PLAN } from '../../../scripts/pictures/short-plan';

/**
 * A smile and a game of letting go, as a therapist would give them: what the looped recording shows, at the longest and most often
 * that is usual, so that half an hour of it is as much record as a family ever makes.
 */
const PLAN = {
  ...SHORT_PLAN,
  ...{ id: 'soak', code: 'SOAK-1' },
  movements: SHORT_PLAN.movements.map((one: object) => ({ ...one, overrides: {} })),
  dose: { ...SHORT_PLAN.dose, attempts: 5, blockMs: 120_000, restBetweenMs: 20_000, blocksPerDay: 6 },
};

/** The plan as the file that a therapist hands over. */
export const SOAK_PLAN_FILE = {
  ...{ name: 'soak.plan.json', mimeType: 'application/json' },
  buffer: Buffer.from(JSON.stringify(PLAN)),
};
