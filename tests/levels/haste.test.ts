import { expect, it } from 'vitest';
import { practicePatient } from '../../engine-adapters/practice-face/script/patients';
import { SHIPPED_LEVELS } from '../../game/app/shipped-levels';
import { blockFor } from '../../game/therapy/block-for';
import { playPatient } from './play-patient';

const MOVEMENT = 'closed-smile';

/** What one attempt earns that goes to its hold at this share of the speed limit, and then holds and lets go as well as can be. */
function earned(grade: number, shareOfLimit: number): number {
  const made = blockFor({ levels: SHIPPED_LEVELS, plan: null, affected: 'patientLeft', movement: MOVEMENT, grade });
  const rules = { ...made, attempts: 1 };
  const { target, holdMs, speedLimitPerS, affected } = rules.task;
  const { script, playMs } = practicePatient('ideal', { movement: MOVEMENT, affected, target, attempts: 1 });
  const efforts = script.efforts.map((effort) =>
    effort.startMs < playMs[0]
      ? effort
      : {
          ...effort,
          speedPerS: shareOfLimit * speedLimitPerS,
          releasePerS: 0.8 * speedLimitPerS,
          holdMs: holdMs + 1500,
        },
  );
  // Long enough for the slowest way back.
  const played = playPatient('ideal', rules, { holdMs: holdMs + 1000, speedPerS: 0.8 * speedLimitPerS }, { efforts });
  return played.model.shownProgress;
}

it.each([1, 5, 10])('a hasty way to a good hold earns clearly less than a slow one, at grade %i', (grade) => {
  const slow = earned(grade, 0.8);
  expect(slow).toBeGreaterThan(0.95);
  expect(earned(grade, 2)).toBeLessThan(0.75 * slow);
  expect(earned(grade, 4)).toBeLessThan(0.55 * slow);
});
