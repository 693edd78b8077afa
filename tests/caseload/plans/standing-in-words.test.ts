import { expect, it } from 'vitest';
import { stairMoveInWords, standingInWords } from '../../../game/caseload/plans/standing-in-words';
import type { Standing } from '../../../game/caseload/plans/where-it-stands';
import { CASELOAD_WORDS_DE } from '../../../game/caseload/words/de';
import { CASELOAD_WORDS_EN } from '../../../game/caseload/words/en';
import type { StairReason } from '../../../game/therapy/staircase';

const stands = (kind: StairReason['kind'] | null, successes = 8, attempts = 9): Standing => ({
  ...{ movement: 'closed-smile', level: 'lantern-turtle', frozen: false, planned: 4, played: 4, next: 5, steps: [] },
  why: kind === null ? null : { kind, successes, attempts },
});
const told = (standing: Standing) => [
  standingInWords(standing, CASELOAD_WORDS_EN),
  standingInWords(standing, CASELOAD_WORDS_DE),
];

it('says where a movement stands and why, in one sentence', () => {
  expect(told(stands('tightened'))).toEqual([
    'stands at grade 5 now: 8 of 9 judged attempts went as asked, above the aim of four in five',
    'steht jetzt auf Stufe 5: 8 von 9 beurteilten Versuchen waren wie verlangt, mehr als das Ziel von vier aus fünf',
  ]);
  expect(told(stands('loosened', 3))[0]).toMatch(/^stands at grade 5 now: 3 of 9 .* below the aim/);
  expect(told(stands('kept'))[0]).toBe('stays at grade 5: 8 of 9 judged attempts went as asked');
  expect(told(stands('tooFewAttempts', 1, 1))).toEqual([
    'stays at grade 5: only 1 attempt could be judged',
    'bleibt auf Stufe 5: nur 1 Versuch war beurteilbar',
  ]);
  expect(told(stands('hardestBound'))[0]).toMatch(/^stays at grade 5, the hardest that the plan allows: 8 of 9/);
  expect(told(stands('easiestBound'))[0]).toMatch(/^stays at grade 5, the easiest that the plan allows: 8 of 9/);
  expect(told(stands(null))[0]).toBe('begins at grade 5: nothing could be judged yet');
  expect(told({ ...stands(null), frozen: true })).toEqual(['is frozen at grade 5', 'ist auf Stufe 5 festgehalten']);
});

it('says each step with its reason', () => {
  const step = { sessionId: 's', at: '2026-11-20T09:00:00.000+01:00', from: 4, to: 5 };
  const why = { kind: 'tightened', successes: 5, attempts: 5 } as const;
  expect(stairMoveInWords({ ...step, why }, CASELOAD_WORDS_EN)).toBe('4 → 5: 5 of 5 judged attempts went as asked');
  expect(stairMoveInWords({ ...step, why: null }, CASELOAD_WORDS_EN)).toBe('4 → 5: the sessions before are not here');
});
