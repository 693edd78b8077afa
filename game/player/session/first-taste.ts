import type { MovementId } from '../../movement/movement-id';
import { blockFor } from '../../therapy/block-for';
import { DataError } from '../../therapy/data-error';
import type { LevelBook } from '../../therapy/level/level-spec';
import { type Prescription, painLimitOf } from '../../therapy/prescription/prescription';
import { SAMPLE_PLAN } from '../../therapy/prescription/sample-plan';
import type { AddressOptions, AddressProblem } from '../address-options';
import { type SessionPlan, sessionBlock } from './session-plan';

export interface FirstTaste {
  readonly plan: SessionPlan;
  /** What in the address could not be used for the game. */
  readonly problems: readonly AddressProblem[];
}

/**
 * One gentle game of two minutes, without a therapist's plan. The address may set movement, side and allowances; with a
 * camera only the movements of the sample plan and letting go are played.
 */
export function firstTaste(levels: LevelBook, options: AddressOptions, face: 'practice' | 'camera'): FirstTaste {
  const known = SAMPLE_PLAN.movements.map((planned) => planned.movement);
  const wanted = options.movement ?? known[0] ?? 'closed-smile';
  const sampled = known.includes(wanted);
  const problems: AddressProblem[] = [];
  if (face === 'camera' && !sampled && wanted !== 'rest') {
    problems.push({ name: 'movement', value: wanted, expected: [...known, 'rest'].join(', ') });
  }
  const movement: MovementId = problems.length === 0 ? wanted : 'closed-smile';
  const source: Prescription = { ...SAMPLE_PLAN, affected: options.affected ?? SAMPLE_PLAN.affected };
  const request = {
    levels,
    movement,
    affected: source.affected,
    plan: known.includes(movement) ? source : null,
  };
  try {
    return { plan: taste(sessionBlock(blockFor({ ...request, allowances: options.allowances }), options)), problems };
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const { value, expected } = error;
    return {
      plan: taste(sessionBlock(blockFor(request), options)),
      problems: [...problems, { name: 'allowance', value: String(value), expected }],
    };
  }

  function taste(block: SessionPlan['blocks'][number]): SessionPlan {
    const { restBetweenMs } = source.dose;
    const { affected, attemptSeries = 'on' } = source;
    const painLimit = painLimitOf(source);
    return { origin: 'sample', affected, blocks: [block], restBetweenMs, attemptSeries, painLimit, source };
  }
}
